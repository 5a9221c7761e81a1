import EntenteKit
import Foundation

/// Decodes a file as UTF-8, or names the encoding that it seems to have.
enum SourceDecoding {
  static func text(of data: Data, name: String, limit: Int) throws(TreatyTextError) -> String {
    guard data.count <= limit else {
      throw TreatyTextError(
        rule: .tooLarge, file: name,
        message: "The file has \(data.count) bytes, more than the limit of \(limit).")
    }
    if let text = MarkupEncoding.text(of: data) { return text }
    let mark = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let bytes = [UInt8](data.dropFirst(mark))
    if let offset = firstFault(bytes) { throw notUTF8(data, offset: offset + mark, name: name) }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0 != "\0" }) else {
      throw TreatyTextError(rule: .empty, file: name, message: "The file is empty.")
    }
    return text
  }

  /// The offset of the first byte that is not UTF-8. A zero byte counts, because text has none.
  static func firstFault(_ bytes: [UInt8]) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded):
        if encoded.count == 1, encoded.first == 0 { return offset }
        offset += encoded.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  private static func notUTF8(_ data: Data, offset: Int, name: String) -> TreatyTextError {
    let before = data.prefix(offset)
    let line = before.count { $0 == 0x0A } + 1
    let column = before.reversed().prefix { $0 != 0x0A }.count + 1
    return TreatyTextError(
      rule: .notUTF8, file: name, line: line, column: column,
      message: "The byte at offset \(offset) is not UTF-8; the file seems to be \(guess(data)).")
  }

  /// A guess at the encoding, used only in the message.
  static func guess(_ data: Data) -> String {
    let start = [UInt8](data.prefix(65_536))
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    if start.starts(with: [0xFF, 0xFE]) { return "UTF-16 little endian" }
    if start.starts(with: [0xFE, 0xFF]) { return "UTF-16 big endian" }
    if start.starts(with: Array("%PDF".utf8)) { return "a PDF, not a text" }
    if start.starts(with: [0x50, 0x4B, 3, 4]) { return "a ZIP archive (such as DOCX), not a text" }
    if start.count(where: { $0 == 0 }) * 4 > start.count { return "UTF-16 without a mark" }
    return eightBitGuess(start)
  }

  private static func eightBitGuess(_ bytes: [UInt8]) -> String {
    let letters = bytes.count { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    let high = bytes.count { $0 >= 0x80 }
    guard high * 2 > letters else { return "windows-1252 or ISO-8859-1" }
    let pairs = zip(bytes, bytes.dropFirst()).count { $0 >= 0xA1 && $1 >= 0xA1 && $0 < 0xC0 }
    if pairs * 4 > high { return "GB18030 or another East Asian encoding" }
    let lowerCase1251 = bytes.count { $0 >= 0xE0 }
    let lowerCaseKOI8 = bytes.count { (0xC0...0xDF).contains($0) }
    return lowerCaseKOI8 > lowerCase1251 ? "KOI8-R" : "windows-1251 or another 8-bit encoding"
  }
}
