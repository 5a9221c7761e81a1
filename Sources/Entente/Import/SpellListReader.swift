import EDTF
import EntenteKit
import Foundation

/// Reads a list of spells row by row and collects all broken rules.
///
/// Each row becomes a record at once, so that memory does not grow with the list; each name is
/// looked up once.
struct SpellListReader: ~Copyable {
  private(set) var diagnostics = DiagnosticLog()
  /// Rows that break no rule, but are not followed as they stand.
  private(set) var warnings = DiagnosticLog()
  private(set) var digest = ""

  private let file: String
  private let options: SpellImportOptions
  private let names: SpellNames
  private let judge: SpellJudge
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

  init(file: String, options: SpellImportOptions, names: SpellNames, judge: SpellJudge) {
    self.file = file
    self.options = options
    self.names = names
    self.judge = judge
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
      // If one value is not UTF-8, the others are not either.
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

  // MARK: - The header

  /// The columns, each with its name in an export of `entente memberships`.
  private static var columns: [(name: String, exported: String, WritableKeyPath<Places, Int>)] {
    [
      ("organization", "organization_id", \.organization), ("member", "member_id", \.member),
      ("status", "status", \.status), ("start", "first_day", \.start),
      ("end", "last_day", \.end),
    ]
  }

  private mutating func readHeader(_ reader: inout CSVReader) throws -> Bool {
    guard let header = try reader.next() else {
      report(
        1, 1, nil, nil,
        "the file is empty; its first line names the columns organization,member,status,start,end")
      return false
    }
    places.count = header.fields.count
    let names = header.fields.map { Self.trimmed($0.text).text.lowercased() }
    var missing: [String] = []
    for (name, exported, place) in Self.columns {
      let found = names.indices.filter { [name, exported].contains(names[$0]) }
      if let first = found.first { places[keyPath: place] = first } else { missing.append(name) }
      if found.count > 1 {
        let second = header.fields[found[1]]
        report(second.line, second.column, name, nil, "the column is there twice")
      }
    }
    if !missing.isEmpty {
      let read = names.map { "'\($0)'" }.joined(separator: ", ")
      report(
        header.line, 1, missing.joined(separator: ", "), nil,
        "the column\(missing.count == 1 ? " is" : "s are") missing; read were \(read), separated by "
          + reader.delimiter)
    }
    return diagnostics.isEmpty
  }

  // MARK: - Rows

  private mutating func record(_ reader: borrowing CSVReader) throws -> SpellRecord? {
    guard reader.fieldCount == places.count else {
      let (line, column) = reader.place(reader.fieldCount - 1)
      report(
        line, column, nil, nil,
        "the record has \(reader.fieldCount) fields, the header \(places.count), separated by "
          + reader.delimiter)
      return nil
    }
    do {
      let record = try parse(reader)
      for fault in judge.warnings(about: record) {
        let diagnostic = try self.diagnostic(
          Fault(place: places[keyPath: fault.place], field: fault.field, rule: fault.rule), reader)
        warnings.add(diagnostic)
      }
      return record
    } catch let fault as Fault {
      let diagnostic = try diagnostic(fault, reader)
      report(
        diagnostic.line ?? reader.line, diagnostic.column, diagnostic.field, diagnostic.value,
        diagnostic.rule)
      return nil
    }
  }

  private struct Fault: Error {
    let place: Int
    let field: String
    /// The byte of the value that is wrong; `nil` for the whole value.
    var offset: Int?
    let rule: String
  }

  private func diagnostic(_ fault: Fault, _ reader: borrowing CSVReader) throws -> Diagnostic {
    let field = try reader.field(fault.place)
    let (text, blanks) = Self.trimmed(field.text)
    let place =
      fault.offset.map { field.place(of: blanks + $0) } ?? (line: field.line, column: field.column)
    return Diagnostic(
      file: file, line: place.line, column: place.column, field: fault.field, value: text,
      rule: fault.rule)
  }

  /// A value without blanks around it, and the number of bytes before it.
  private static func trimmed(_ text: String) -> (text: String, blanks: Int) {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else {
      return (text, 0)
    }
    let rest = text.drop(while: \.isWhitespace)
    let end = rest.lastIndex { !$0.isWhitespace }
    return (
      end.map { String(rest[...$0]) } ?? "", text.utf8.count - rest.utf8.count
    )
  }

  private func parse(_ reader: borrowing CSVReader) throws -> SpellRecord {
    var record = SpellRecord()
    let start = reader.place(places.start)
    record.line = UInt32(truncatingIfNeeded: start.line)
    record.column = UInt16(clamping: start.column)
    record.organization = try key(reader, places.organization, "organization") {
      try names.key(ofOrganization: $0)
    }
    record.member = try key(reader, places.member, "member") { try names.key(ofMember: $0) }
    record.status = UInt8(
      truncatingIfNeeded: try key(reader, places.status, "status") {
        try names.key(ofStatus: $0.lowercased())
      })
    let first = try date(reader, places.start, "start")
    try setEnd(of: &record, try date(reader, places.end, "end"), after: first)
    try setStart(of: &record, first)
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
    let text = Self.trimmed(try reader.text(place)).text
    guard !text.isEmpty else { throw Fault(place: place, field: field, rule: "must not be empty") }
    if let control = ControlCharacters.first(in: text) {
      throw Fault(place: place, field: field, offset: control.offset, rule: control.rule)
    }
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

  private func date(_ reader: borrowing CSVReader, _ place: Int, _ field: String) throws -> End {
    let text = Self.trimmed(try reader.text(place)).text
    let isEnd = place == places.end
    if text.isEmpty { return isEnd && options.emptyEnd == .open ? .open : .unknown }
    if text == ".." {
      guard isEnd else {
        throw Fault(
          place: place, field: field, rule: "only an end is open; an unknown start is empty")
      }
      return .open
    }
    do throws(DateSyntaxError) {
      let date = try ListedDate(text)
      if isEnd, date.isForever { return .open }
      if isEnd, options.isEndExcluded, date.mark != 0, date.first < date.last {
        // The days before it have no form with a mark.
        throw DateSyntaxError(
          text: text, offset: text.utf8.count - 1,
          reason: "an end that is excluded and has one of ? ~ % is a day")
      }
      guard isEnd || date.first < .lastOfFile else {
        throw DateSyntaxError(
          text: text, offset: 0, reason: "a spell starts before \(CalendarDay.lastOfFile)")
      }
      return .on(date)
    } catch {
      throw Fault(place: place, field: field, offset: error.offset, rule: error.reason)
    }
  }

  private func setEnd(of record: inout SpellRecord, _ end: End, after start: End) throws {
    let next = options.isEndExcluded ? 0 : 1
    switch end {
    case .on(let date):
      let limit = CalendarDay.lastOfFile.julianDayNumber
      record.endEarliest = Int32(min(date.first.julianDayNumber + next, limit))
      record.endLatest = Int32(min(date.last.julianDayNumber + next, limit))
      record.form = date.mark << 2
    case .open:
      record.endLatest = Int32(CalendarDay.lastOfFile.julianDayNumber)
      record.endEarliest = throughDay.map { Int32($0.julianDayNumber + 1) } ?? record.endLatest
      if case .on(let date) = start {
        // Of a spell that starts after the last day of the list, nothing is certain.
        record.endEarliest = max(record.endEarliest, Int32(date.first.julianDayNumber))
      }
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
