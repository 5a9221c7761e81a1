import Crypto
import EDTF
import EntenteKit
import Foundation

/// Reads a list of spells row by row and collects all broken rules.
///
/// Each row becomes a record at once, so that memory does not grow with the list; each name is
/// looked up once.
struct SpellListReader: ~Copyable {
  private(set) var diagnostics = DiagnosticLog()
  private(set) var digest = ""

  private let file: String
  private let options: SpellImportOptions
  private let names: SpellNames
  private let throughDay: CalendarDay?
  /// The indexes of the columns in the file.
  private var places = Places()

  struct Places {
    var organization = 0
    var member = 0
    var status = 0
    var start = 0
    var end = 0
    var count = 0
  }

  init(file: String, options: SpellImportOptions, names: SpellNames) {
    self.file = file
    self.options = options
    self.names = names
    throughDay = options.through.flatMap { CalendarDay($0) }
  }

  /// Reads the whole list.
  ///
  /// - Parameters:
  ///   - fill: Fills a buffer from the file.
  ///   - progress: Called repeatedly with the number of bytes read.
  ///   - body: Called with each valid record.
  mutating func read(
    _ fill: @escaping CSVReader.Source, progress: (Int) throws -> Void,
    _ body: (SpellRecord) throws -> Void
  ) throws {
    let hash = StreamDigest()
    var reader = CSVReader { buffer in
      let count = try fill(buffer)
      hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      return count
    }
    do {
      guard try readHeader(&reader) else { return }
      var rows = 0
      while try reader.advance() {
        if let record = try record(reader) { try body(record) }
        rows += 1
        if rows & 0xFFF == 0 { try progress(reader.bytesRead) }
      }
    } catch let error as CSVReader.SyntaxError {
      report(error.line, error.column, nil, nil, error.rule)
    }
    digest = hash.text
  }

  /// Reports a rule that a row breaks, with its place.
  mutating func report(
    _ line: Int, _ column: Int?, _ field: String?, _ value: String?, _ rule: String
  ) {
    diagnostics.add(
      Diagnostic(file: file, line: line, column: column, field: field, value: value, rule: rule))
  }

  // MARK: - Rows

  private mutating func readHeader(_ reader: inout CSVReader) throws -> Bool {
    guard let header = try reader.next() else {
      report(
        1, 1, nil, nil,
        "the file is empty; its first line names the columns organization,member,status,start,end")
      return false
    }
    places.count = header.fields.count
    // The second names are those of an export of `entente memberships`.
    let columns: [(name: String, exported: String, WritableKeyPath<Places, Int>)] = [
      ("organization", "organization_id", \.organization), ("member", "member_id", \.member),
      ("status", "status", \.status), ("start", "first_day", \.start),
      ("end", "last_day", \.end),
    ]
    for (name, exported, place) in columns {
      let found = header.fields.indices.filter {
        [name, exported].contains(header.fields[$0].text)
      }
      switch found.count {
      case 1: places[keyPath: place] = found[0]
      case 0: report(header.line, 1, name, nil, "the column is missing")
      default:
        report(header.line, header.fields[found[1]].column, name, nil, "the column is there twice")
      }
    }
    return diagnostics.isEmpty
  }

  private mutating func record(_ reader: borrowing CSVReader) throws -> SpellRecord? {
    guard reader.fieldCount == places.count else {
      report(
        reader.line, reader.column(reader.fieldCount - 1), nil, nil,
        "the record has \(reader.fieldCount) fields, the header \(places.count)")
      return nil
    }
    do {
      return try parse(reader)
    } catch let error as Fault {
      report(
        reader.line, reader.column(error.place) + error.offset, error.field,
        try? reader.text(error.place),
        error.rule)
      return nil
    } catch let error as CSVReader.SyntaxError {
      // This record is not valid text, but the following ones may be.
      report(error.line, error.column, nil, nil, error.rule)
      return nil
    }
  }

  private struct Fault: Error {
    let place: Int
    let field: String
    var offset = 0
    let rule: String
  }

  private func parse(_ reader: borrowing CSVReader) throws -> SpellRecord {
    var record = SpellRecord()
    record.line = UInt32(truncatingIfNeeded: reader.line)
    record.column = UInt16(clamping: reader.column(places.start))
    record.organization = try key(reader, places.organization, "organization") {
      try names.key(ofOrganization: $0)
    }
    record.member = try key(reader, places.member, "member") { try names.key(ofMember: $0) }
    record.status = UInt8(
      truncatingIfNeeded: try key(reader, places.status, "status") { try names.key(ofStatus: $0) })
    let start = try date(reader, places.start, "start", isOpenAllowed: false)
    let end = try date(reader, places.end, "end", isOpenAllowed: true)
    try setEnd(of: &record, end, after: start)
    try setStart(of: &record, start)
    guard record.startEarliest < record.endLatest else {
      throw Fault(
        place: places.end, field: "end",
        rule: "it ends before it starts (\(try reader.text(places.start)))")
    }
    return record
  }

  private func key(
    _ reader: borrowing CSVReader, _ place: Int, _ field: String, _ look: (String) throws -> Int
  ) throws -> Int32 {
    let text = try reader.text(place)
    guard !text.isEmpty else { throw Fault(place: place, field: field, rule: "must not be empty") }
    do {
      guard let key = Int32(exactly: try look(text)) else {
        throw KnowledgeBaseError(.damaged, "the key of '\(text)' is out of bounds")
      }
      return key
    } catch let error as KnowledgeBaseError {
      throw Fault(place: place, field: field, rule: error.message)
    }
  }

  private enum End {
    case on(ListedDate)
    case open
    case unknown
  }

  private func date(
    _ reader: borrowing CSVReader, _ place: Int, _ field: String, isOpenAllowed: Bool
  ) throws -> End {
    let text = try reader.text(place)
    if text.isEmpty { return isOpenAllowed && options.emptyEnd == .open ? .open : .unknown }
    if isOpenAllowed, text == ".." { return .open }
    do throws(DateSyntaxError) {
      return .on(try ListedDate(text))
    } catch {
      throw Fault(place: place, field: field, offset: error.offset, rule: error.reason)
    }
  }

  private func setEnd(of record: inout SpellRecord, _ end: End, after start: End) throws {
    let next = options.isEndExcluded ? 0 : 1
    switch end {
    case .on(let date):
      record.endEarliest = Int32(date.first.julianDayNumber + next)
      record.endLatest = Int32(
        min(date.last.julianDayNumber + next, CalendarDay.lastOfFile.julianDayNumber))
      record.form = date.mark << 2
    case .open:
      record.endLatest = Int32(CalendarDay.lastOfFile.julianDayNumber)
      record.endEarliest = throughDay.map { Int32($0.julianDayNumber + 1) } ?? record.endLatest
      record.form = 32
    case .unknown:
      record.endLatest = Int32(CalendarDay.lastOfFile.julianDayNumber)
      record.endEarliest = Int32(CalendarDay.firstOfFile.julianDayNumber + 1)
      if case .on(let date) = start { record.endEarliest = Int32(date.last.julianDayNumber + 1) }
      record.form = 64
    }
  }

  /// Sets the start. An unknown start is certain by the last day that the list covers if the spell
  /// is still open then, otherwise by its end.
  private func setStart(of record: inout SpellRecord, _ start: End) throws {
    guard case .on(let date) = start else {
      record.startEarliest = Int32(CalendarDay.firstOfFile.julianDayNumber)
      let last = Int32(CalendarDay.lastOfFile.julianDayNumber)
      record.startLatest =
        record.form & 32 != 0
        ? throughDay.map { Int32($0.julianDayNumber) } ?? last
        : record.form & 64 != 0 ? last : record.endLatest - 1
      record.form |= 16
      return
    }
    record.startEarliest = Int32(date.first.julianDayNumber)
    record.startLatest = Int32(date.last.julianDayNumber)
    record.form |= date.mark
  }
}

/// A SHA-256 that is computed while the bytes are read.
private final class StreamDigest {
  private var hash = SHA256()

  func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: bytes)
  }

  var text: String { hash.finalize().hexadecimal }
}
