public import Foundation

/// Reads CSV (RFC 4180) from a stream of bytes and reports the position of each field.
///
/// The values are separated by commas, semicolons, tabs or pipes: by the sign that the first line
/// has most often, or declares (`sep=;`). Lines end in LF, CRLF or CR; the last line needs no end.
/// The text is UTF-8 or UTF-16. A byte order mark and empty lines are skipped. The reader keeps one
/// block of the stream in memory, or one record if that is longer.
///
/// Lines and columns are those of the text in UTF-8.
///
/// ```swift
/// var reader = CSVReader(Data("id,name\ncsto,\"CSTO, the\"\n".utf8))
/// while let record = try reader.next() {
///   print(record.line, record.fields.map(\.text))
/// }
/// ```
public struct CSVReader: ~Copyable {
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

  struct Span {
    var start: Int
    var end: Int
    var line: Int
    var column: Int
    var isQuoted = false
    /// Whether it contains doubled quotes.
    var isEscaped = false
  }

  private let fill: Source
  private var form = CSVForm()
  var buffer: UnsafeMutableRawBufferPointer
  private var filled = 0
  private var isAtEnd = false
  private var isAtStart = true
  /// The place and the line of the next record.
  private var offset = 0
  private var nextLine = 1
  var spans: [Span] = []

  /// Reads from a stream.
  ///
  /// - Parameters:
  ///   - blockSize: The number of bytes to read at a time.
  ///   - fill: Reads the next block.
  public init(blockSize: Int = 1 << 20, _ fill: @escaping Source) {
    let stream = UTF8Stream(fill)
    self.fill = { try stream.read(into: $0) }
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

  /// The delimiter in words, after the first record: `semicolons`.
  public var delimiter: String { form.name }

  /// The line and the column of the first byte of a field, from 1.
  public func place(_ field: Int) -> (line: Int, column: Int) {
    (spans[field].line, spans[field].column)
  }

  /// A field of the current record with its place.
  ///
  /// - Throws: ``SyntaxError`` if it is not UTF-8.
  public func field(_ field: Int) throws(SyntaxError) -> Field {
    Field(try text(field), spans[field])
  }

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
    for index in spans.indices { fields.append(try field(index)) }
    return Record(line: line, fields: fields)
  }

  /// The value of a field of the current record.
  ///
  /// - Throws: ``SyntaxError`` if it is not UTF-8.
  public func text(_ field: Int) throws(SyntaxError) -> String {
    let span = spans[field]
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[span.start..<span.end])
    guard !bytes.isEmpty else { return "" }
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    guard isASCII || String(bytes: bytes, encoding: .utf8) != nil else { throw encodingError(span) }
    return span.isEscaped
      ? String(decoding: Self.unescaped(bytes), as: UTF8.self)
      : String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes with single instead of doubled quotes.
  private static func unescaped(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      result.append(bytes[at])
      at += bytes[at] == quote && at + 1 < bytes.count && bytes[at + 1] == quote ? 2 : 1
    }
    return result
  }

  /// The error for a field that is not UTF-8, at its first wrong byte.
  private func encodingError(_ span: Span) -> SyntaxError {
    let bytes = buffer[span.start..<span.end]
    var (iterator, decoder, count) = (bytes.makeIterator(), UTF8(), 0)
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    let before = bytes.prefix(count)
    let line = before.split(separator: form.lineEnd, omittingEmptySubsequences: false)
    let start = line.count > 1 ? 1 : span.column + (span.isQuoted ? 1 : 0)
    let byte = bytes[bytes.startIndex + count]
    let letter = String(bytes: [byte], encoding: .windowsCP1252).map { ", '\($0)' in Windows-1252" }
    return SyntaxError(
      line: span.line + line.count - 1, column: start + (line.last?.count ?? 0),
      rule: "the text is not UTF-8: here is the byte 0x\(String(byte, radix: 16, uppercase: true))"
        + "\(letter ?? ""): save the file as UTF-8")
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
    let (delimiter, newline) = (form.delimiter, form.lineEnd)
    line = nextLine
    var lineOfField = nextLine
    var lineStart = offset
    var at = offset
    while true {
      let column = at - lineStart + 1
      if at < filled, bytes[at] == quote {
        var span = Span(
          start: at + 1, end: at, line: lineOfField, column: column, isQuoted: true)
        at += 1
        quoted: while true {
          guard at < filled else {
            guard isAtEnd else { return false }
            throw SyntaxError(
              line: span.line, column: span.column,
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
        while at < filled, bytes[at] != delimiter, bytes[at] != newline, bytes[at] != quote {
          at += 1
        }
        if at < filled, bytes[at] == quote {
          throw SyntaxError(
            line: lineOfField, column: at - lineStart + 1,
            rule: "a field with a quote in it is quoted, and the quote doubled")
        }
        let isLineEnd = at == filled || bytes[at] == newline
        let end = isLineEnd && at > start && bytes[at - 1] == carriageReturn ? at - 1 : at
        spans.append(Span(start: start, end: end, line: lineOfField, column: column))
      }
      guard at < filled || isAtEnd else { return false }
      if at < filled, newline != carriageReturn, bytes[at] == carriageReturn,
        at + 1 < filled || !isAtEnd
      {
        guard at + 1 < filled else { return false }
        if bytes[at + 1] == newline { at += 1 }
      }
      if at == filled { break }
      if bytes[at] == delimiter {
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
      guard isAtEnd || filled >= Self.longestFirstLine || holdsLine(bytes) else { return false }
      isAtStart = false
      if filled >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
      form = CSVForm(of: UnsafeRawBufferPointer(rebasing: buffer[offset..<filled]))
      if form.declaration > 0 { nextLine += 1 }
      offset += form.declaration
    }
    let newline = form.lineEnd
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

  /// The form of the file is read from so many bytes at most.
  private static let longestFirstLine = 1 << 16

  /// Whether the buffer has a line that is not empty, with its end.
  private func holdsLine(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var hasText = false
    for at in 0..<filled {
      if bytes[at] == UInt8(ascii: "\n") {
        if hasText { return true }
      } else if bytes[at] != carriageReturn {
        hasText = true
      }
    }
    return false
  }
}

private let quote = UInt8(ascii: "\"")
private let carriageReturn = UInt8(ascii: "\r")
