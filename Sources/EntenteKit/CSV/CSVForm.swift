/// The signs that separate the values and the lines of a CSV file.
struct CSVForm {
  /// Comma, semicolon, tab or pipe.
  var delimiter = UInt8(ascii: ",")
  /// The last byte of a line: LF, or CR in files of old programs.
  var lineEnd = UInt8(ascii: "\n")
  /// The length of a first line such as `sep=;`, which is no record.
  var declaration = 0

  private static let others = [";", "\t", "|"].map { (sign: Unicode.Scalar) in UInt8(ascii: sign) }

  init() {}

  /// Reads the form from the beginning of a file, at least its first line: the delimiter that the
  /// line declares, or the one that it has most often outside of quotes.
  init(of beginning: UnsafeRawBufferPointer) {
    if !beginning.contains(UInt8(ascii: "\n")), beginning.contains(UInt8(ascii: "\r")) {
      lineEnd = UInt8(ascii: "\r")
    }
    if readDeclaration(beginning) { return }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in beginning.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == lineEnd { break }
      counts[byte, default: 0] += 1
    }
    for other in Self.others where counts[other, default: 0] > counts[delimiter, default: 0] {
      delimiter = other
    }
  }

  private mutating func readDeclaration(_ beginning: UnsafeRawBufferPointer) -> Bool {
    let line = String(decoding: beginning.prefix { $0 != lineEnd }, as: UTF8.self)
    let words = line.lowercased().filter { $0 != "\"" && $0 != "\r" && $0 != "\r\n" }
    guard words.hasPrefix("sep="), let sign = words.utf8.last, words.utf8.count == 5 else {
      return false
    }
    delimiter = sign
    declaration = min(line.utf8.count + 1, beginning.count)
    return true
  }

  /// The delimiter in words: `semicolons`.
  var name: String {
    switch delimiter {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    case UInt8(ascii: "|"): "pipes"
    default: "'\(Character(Unicode.Scalar(delimiter)))'"
    }
  }
}
