import Foundation

/// Reads CSV (RFC 4180) from bytes, with the place of each field: the packages at hand give none, and without it
/// no error could say where it is.
///
/// Lines may end in LF or CRLF, the last one in nothing; a byte order mark is skipped; empty lines are passed over.
struct CSVReader {
  struct Field {
    let text: String
    /// Bytes from the start of the line, from 1.
    let column: Int
  }

  struct Record {
    let line: Int
    let fields: [Field]
  }

  struct SyntaxError: Error {
    let line: Int
    let column: Int
    let rule: String
  }

  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      lineStart = 3
    }
  }

  /// The next record, or `nil` after the last.
  mutating func next() throws(SyntaxError) -> Record? {
    while offset < bytes.count, skipLineEnd() {}
    guard offset < bytes.count else { return nil }
    let start = line
    var fields: [Field] = []
    repeat {
      fields.append(try readField())
    } while skip(UInt8(ascii: ","))
    guard offset == bytes.count || skipLineEnd() else {
      throw failure("a quoted field ends with its closing quote")
    }
    return Record(line: start, fields: fields)
  }

  private func failure(_ rule: String) -> SyntaxError {
    SyntaxError(line: line, column: offset - lineStart + 1, rule: rule)
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipLineEnd() -> Bool {
    let isPair = offset + 1 < bytes.count && bytes[offset] == 13 && bytes[offset + 1] == 10
    guard isPair || (offset < bytes.count && bytes[offset] == 10) else { return false }
    offset += isPair ? 2 : 1
    line += 1
    lineStart = offset
    return true
  }

  private mutating func readField() throws(SyntaxError) -> Field {
    let column = offset - lineStart + 1
    return Field(
      text: skip(UInt8(ascii: "\"")) ? try readQuoted() : try readPlain(), column: column)
  }

  private mutating func readPlain() throws(SyntaxError) -> String {
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ","), 10: return try text(start..<offset)
      case 13 where offset + 1 < bytes.count && bytes[offset + 1] == 10:
        return try text(start..<offset)
      case UInt8(ascii: "\""):
        throw failure("a field with a quote in it is quoted, and the quote doubled")
      default: offset += 1
      }
    }
    return try text(start..<offset)
  }

  private mutating func readQuoted() throws(SyntaxError) -> String {
    let opening = failure("the quote that opens here is never closed")
    var result = ""
    var start = offset
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\"") {
        result += try text(start..<offset)
        offset += 1
        guard skip(UInt8(ascii: "\"")) else { return result }
        result += "\""
        start = offset
      } else {
        if bytes[offset] == 10 {
          line += 1
          lineStart = offset + 1
        }
        offset += 1
      }
    }
    throw opening
  }

  private func text(_ range: Range<Int>) throws(SyntaxError) -> String {
    guard let text = String(bytes: bytes[range], encoding: .utf8) else {
      throw failure("the text is not UTF-8")
    }
    return text
  }
}
