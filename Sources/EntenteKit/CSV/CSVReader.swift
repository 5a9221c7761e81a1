public import Foundation

/// Reads CSV (RFC 4180) from a stream of bytes and reports the position of each field.
///
/// Lines end in LF or CRLF; the last line needs no end. A byte order mark and empty lines are
/// skipped. The reader keeps one block of the stream in memory, or one record if that is longer.
///
/// ```swift
/// var reader = CSVReader(Data("id,name\ncsto,\"CSTO, the\"\n".utf8))
/// while let record = try reader.next() {
///   print(record.line, record.fields.map(\.text))
/// }
/// ```
public struct CSVReader: ~Copyable {
  /// One value of a record.
  public struct Field: Hashable, Sendable {
    /// The value without its quotes.
    public let text: String
    /// The column of its first byte in the line, from 1.
    public let column: Int
  }

  /// The fields of one record, which can span several lines.
  public struct Record: Hashable, Sendable {
    /// The line on which it begins, from 1.
    public let line: Int
    /// The fields, at least one.
    public let fields: [Field]
  }

  /// A broken rule of CSV with its position.
  public struct SyntaxError: Error, Hashable {
    /// The line, from 1.
    public let line: Int
    /// The column in bytes, from 1.
    public let column: Int
    /// The rule, in words.
    public let rule: String
  }

  /// Fills a buffer from the stream and returns the number of bytes: 0 at the end.
  public typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  /// The largest size of a record in bytes. A longer one is an error: its quote is probably never
  /// closed.
  public static let longestRecord = 16 << 20

  /// The line on which the current record begins, from 1.
  public private(set) var line = 1
  /// The number of bytes read from the stream.
  public private(set) var bytesRead = 0

  private struct Span {
    var start: Int
    var end: Int
    var column: Int
    /// Whether it contains doubled quotes.
    var isEscaped: Bool
  }

  private let fill: Source
  private var buffer: UnsafeMutableRawBufferPointer
  private var filled = 0
  private var isAtEnd = false
  private var isAtStart = true
  /// The place and the line of the next record.
  private var offset = 0
  private var nextLine = 1
  private var spans: [Span] = []

  /// Reads from a stream.
  ///
  /// - Parameters:
  ///   - blockSize: The number of bytes to read at a time.
  ///   - fill: Reads the next block.
  public init(blockSize: Int = 1 << 20, _ fill: @escaping Source) {
    self.fill = fill
    buffer = .allocate(byteCount: blockSize, alignment: 16)
  }

  /// Reads from bytes in memory.
  public init(_ data: Data) {
    var rest = data[...]
    self.init(blockSize: max(64, data.count + 1)) { buffer in
      let part = rest.prefix(buffer.count)
      rest = rest.dropFirst(part.count)
      part.copyBytes(to: buffer)
      return part.count
    }
  }

  deinit {
    buffer.deallocate()
  }

  /// The number of fields in the current record.
  public var fieldCount: Int { spans.count }

  /// The column of the first byte of a field in its line, from 1.
  public func column(_ field: Int) -> Int { spans[field].column }

  /// Moves to the next record.
  ///
  /// - Returns: `false` after the last.
  /// - Throws: ``SyntaxError``, and errors of the stream.
  public mutating func advance() throws -> Bool {
    repeat {
      if try parse() { return !spans.isEmpty }
    } while try refill()
    return false
  }

  /// The next record as a whole, or `nil` after the last.
  ///
  /// - Throws: ``SyntaxError``, and errors of the stream.
  public mutating func next() throws -> Record? {
    guard try advance() else { return nil }
    var fields: [Field] = []
    for index in spans.indices {
      fields.append(Field(text: try text(index), column: spans[index].column))
    }
    return Record(line: line, fields: fields)
  }

  /// A field of the current record.
  ///
  /// - Throws: ``SyntaxError`` if it is not UTF-8.
  public func text(_ field: Int) throws(SyntaxError) -> String {
    let span = spans[field]
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[span.start..<span.end])
    guard !bytes.isEmpty else { return "" }
    let text = try decoded(bytes, span)
    return span.isEscaped ? text.replacing("\"\"", with: "\"") : text
  }

  private func decoded(_ bytes: UnsafeRawBufferPointer, _ span: Span) throws(SyntaxError) -> String
  {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      throw SyntaxError(line: line, column: span.column, rule: "the text is not UTF-8")
    }
    return text
  }

  // MARK: - The stream

  /// Reads more of the stream and keeps the current record.
  ///
  /// - Returns: `false` at the end of the stream.
  private mutating func refill() throws -> Bool {
    guard !isAtEnd else { return false }
    if offset > 0 {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[offset..<filled]))
      filled -= offset
      offset = 0
    }
    if filled == buffer.count {
      guard buffer.count <= Self.longestRecord else {
        throw SyntaxError(
          line: nextLine, column: 1,
          rule:
            "the record that begins here is longer than \(Self.longestRecord >> 20) MB: is a quote never closed?"
        )
      }
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 2 * buffer.count, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
      buffer.deallocate()
      buffer = larger
    }
    let count = try fill(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
    filled += count
    bytesRead += count
    isAtEnd = count == 0
    return true
  }

  // MARK: - One record

  /// Reads the record at the offset.
  ///
  /// - Returns: Whether the record is complete; otherwise more of the stream is needed. A record
  ///   without fields means the end.
  private mutating func parse() throws(SyntaxError) -> Bool {
    guard let base = buffer.baseAddress else { return true }
    let bytes = UnsafePointer(base.assumingMemoryBound(to: UInt8.self))
    spans.removeAll(keepingCapacity: true)
    guard skipEmptyLines(bytes) else { return isAtEnd }
    line = nextLine
    var lineOfField = nextLine
    var lineStart = offset
    var at = offset
    while true {
      let column = at - lineStart + 1
      if at < filled, bytes[at] == quote {
        var span = Span(start: at + 1, end: at, column: column, isEscaped: false)
        let opening = (line: lineOfField, column: column)
        at += 1
        quoted: while true {
          guard at < filled else {
            guard isAtEnd else { return false }
            throw SyntaxError(
              line: opening.line, column: opening.column,
              rule: "the quote that opens here is never closed")
          }
          switch bytes[at] {
          case quote where at + 1 < filled && bytes[at + 1] == quote:
            span.isEscaped = true
            at += 2
          case quote:
            // A second quote may follow in the next block.
            guard at + 1 < filled || isAtEnd else { return false }
            break quoted
          case newline:
            lineOfField += 1
            lineStart = at + 1
            at += 1
          default: at += 1
          }
        }
        span.end = at
        spans.append(span)
        at += 1
      } else {
        let start = at
        while at < filled, bytes[at] != comma, bytes[at] != newline, bytes[at] != quote { at += 1 }
        if at < filled, bytes[at] == quote {
          throw SyntaxError(
            line: lineOfField, column: at - lineStart + 1,
            rule: "a field with a quote in it is quoted, and the quote doubled")
        }
        let isLineEnd = at == filled || bytes[at] == newline
        let end = isLineEnd && at > start && bytes[at - 1] == carriageReturn ? at - 1 : at
        spans.append(Span(start: start, end: end, column: column, isEscaped: false))
      }
      guard at < filled || isAtEnd else { return false }
      if at < filled, bytes[at] == carriageReturn, at + 1 < filled || !isAtEnd {
        guard at + 1 < filled else { return false }
        if bytes[at + 1] == newline { at += 1 }
      }
      if at == filled { break }
      if bytes[at] == comma {
        at += 1
      } else if bytes[at] == newline {
        at += 1
        lineOfField += 1
        break
      } else {
        throw SyntaxError(
          line: lineOfField, column: at - lineStart + 1,
          rule: "a quoted field ends with its closing quote")
      }
    }
    offset = at
    nextLine = lineOfField
    return true
  }

  /// Whether data follow the byte order mark and empty lines at the offset.
  private mutating func skipEmptyLines(_ bytes: UnsafePointer<UInt8>) -> Bool {
    if isAtStart {
      guard filled >= 3 || isAtEnd else { return false }
      isAtStart = false
      if filled >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    }
    while offset < filled {
      if bytes[offset] == newline {
        offset += 1
      } else if bytes[offset] == carriageReturn, offset + 1 < filled, bytes[offset + 1] == newline {
        offset += 2
      } else {
        return true
      }
      nextLine += 1
    }
    return false
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
