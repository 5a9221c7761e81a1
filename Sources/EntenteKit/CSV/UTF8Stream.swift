/// A stream of bytes in UTF-8, also from a stream in UTF-16, with or without a byte order mark.
final class UTF8Stream {
  private enum Encoding {
    case unknown, utf8
    case utf16(isBigEndian: Bool)
  }

  private let fill: CSVReader.Source
  private var encoding = Encoding.unknown
  /// Bytes that were read and not passed on yet.
  private var waiting: [UInt8] = []
  /// The read bytes of UTF-16 that are less than a character.
  private var rest: [UInt8] = []

  init(_ fill: @escaping CSVReader.Source) {
    self.fill = fill
  }

  /// Fills a buffer: see ``CSVReader/Source``.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if case .unknown = encoding { try detect() }
    if waiting.isEmpty {
      guard case .utf16(let isBigEndian) = encoding else { return try fill(buffer) }
      while waiting.isEmpty, try readUTF16(isBigEndian) {}
    }
    let count = min(waiting.count, buffer.count)
    buffer.copyBytes(from: waiting[..<count])
    waiting.removeFirst(count)
    return count
  }

  /// Reads the first bytes, which tell the encoding. In UTF-16, every other byte of plain letters
  /// is 0.
  private func detect() throws {
    var first: [UInt8] = []
    while first.count < 4 {
      let block = try block(of: 4 - first.count)
      if block.isEmpty { break }
      first += block
    }
    if let other = Self.others.first(where: { first.starts(with: $0.bytes) }) {
      throw CSVReader.SyntaxError(
        line: 1, column: 1, rule: "it is \(other.name), not CSV: save it as CSV in UTF-8")
    }
    let zeros = first.map { $0 == 0 }
    if first.starts(with: [0xFF, 0xFE]) || zeros == [false, true, false, true] {
      encoding = .utf16(isBigEndian: false)
    } else if first.starts(with: [0xFE, 0xFF]) || zeros == [true, false, true, false] {
      encoding = .utf16(isBigEndian: true)
    } else {
      encoding = .utf8
      waiting = first
      return
    }
    rest = first
  }

  /// The first bytes of files that are taken for CSV.
  private static let others: [(bytes: [UInt8], name: String)] = [
    ([0xFF, 0xFE, 0, 0], "text in UTF-32"), ([0, 0, 0xFE, 0xFF], "text in UTF-32"),
    ([0x50, 0x4B, 3, 4], "a spreadsheet or an archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "a spreadsheet"),
    ([0x1F, 0x8B], "a compressed file"), ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
  ]

  private func block(of size: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = try fill(UnsafeMutableRawBufferPointer(buffer))
    }
  }

  /// - Returns: Whether the stream may have more.
  private func readUTF16(_ isBigEndian: Bool) throws -> Bool {
    let block = try block(of: 1 << 16)
    rest += block
    // Half of a pair waits for its other half.
    var units = stride(from: 0, to: rest.count - 1, by: 2).map { at in
      let (first, second) = (UInt16(rest[at]), UInt16(rest[at + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    if let last = units.last, UTF16.isLeadSurrogate(last), !block.isEmpty { units.removeLast() }
    rest.removeFirst(2 * units.count)
    waiting = Array(String(decoding: units, as: UTF16.self).utf8)
    return !block.isEmpty
  }
}
