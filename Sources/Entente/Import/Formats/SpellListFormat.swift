import EDTF
import EntenteKit
import Foundation

/// Lists of spells as CSV.
struct SpellListFormat: ImportFormat {
  let name = "spells"
  let abstract =
    "Lists of spells as CSV: organization, member, status, first and last day."

  func read(_ input: ImportInput, into list: ImportList) throws {
    var reader = SpellListReader(list)
    try reader.read(input)
  }
}

/// Reads a list of spells row by row.
///
/// Each row becomes a record at once, so that memory does not grow with the list; each name is
/// looked up once.
struct SpellListReader: ~Copyable {
  private let list: ImportList
  private let options: SpellImportOptions
  private let names: SpellNames
  private let through: CalendarDay?
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

  init(_ list: ImportList) {
    self.list = list
    options = list.options
    names = list.names
    through = list.through
  }

  mutating func read(_ input: ImportInput) throws {
    var reader = input.csv()
    guard try readHeader(&reader) else { return }
    while try reader.advance() {
      if let record = try record(reader) { try list.append(record) }
    }
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
      throw ImportList.Unreadable(
        ListedPlace(line: 1, column: 1),
        rule:
          "the file is empty; its first line names the columns organization,member,status,start,end"
      )
    }
    places.count = header.fields.count
    let names = header.fields.map { Self.trimmed($0.text).text.lowercased() }
    var missing: [String] = []
    for (name, exported, place) in Self.columns {
      let found = names.indices.filter { [name, exported].contains(names[$0]) }
      if let first = found.first { places[keyPath: place] = first } else { missing.append(name) }
      if found.count > 1 {
        let second = header.fields[found[1]]
        list.fail(
          ListedPlace(line: second.line, column: second.column), field: name,
          rule: "the column is there twice")
      }
    }
    if !missing.isEmpty {
      let read = names.map { "'\($0)'" }.joined(separator: ", ")
      list.fail(
        ListedPlace(line: header.line, column: 1), field: missing.joined(separator: ", "),
        rule: "the column\(missing.count == 1 ? " is" : "s are") missing; read were \(read), separated by "
          + reader.delimiter)
    }
    return list.unreadable.isEmpty
  }

  // MARK: - Rows

  private mutating func record(_ reader: borrowing CSVReader) throws -> SpellRecord? {
    guard reader.fieldCount == places.count else {
      let (line, column) = reader.place(reader.fieldCount - 1)
      list.refuse(
        ListedPlace(line: line, column: column),
        rule: "the record has \(reader.fieldCount) fields, the header \(places.count), separated by "
          + reader.delimiter)
      return nil
    }
    do {
      let record = try parse(reader)
      for warning in list.warningsOfJudge(about: record) {
        let (place, value) = try shown(
          Fault(place: place(of: warning.field), field: warning.field, rule: warning.rule), reader)
        list.warn(place, field: warning.field, value: value, rule: warning.rule)
      }
      return record
    } catch let fault as Fault {
      let (place, value) = try shown(fault, reader)
      list.refuse(place, field: fault.field, value: value, rule: fault.rule)
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

  /// The place of a fault and the value there.
  private func shown(
    _ fault: Fault, _ reader: borrowing CSVReader
  ) throws -> (place: ListedPlace, value: String) {
    let field = try reader.field(fault.place)
    let (text, blanks) = Self.trimmed(field.text)
    let place =
      fault.offset.map { field.place(of: blanks + $0) } ?? (line: field.line, column: field.column)
    return (ListedPlace(line: place.line, column: place.column), text)
  }

  /// The index of the column of a field.
  private func place(of field: String) -> Int {
    let column = Self.columns.first { $0.name == field }
    return column.map { places[keyPath: $0.2] } ?? places.start
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
    guard
      record.setDays(
        try date(reader, places.start, "start"), try date(reader, places.end, "end"),
        isEndExcluded: options.isEndExcluded, through: through)
    else {
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

  private func date(
    _ reader: borrowing CSVReader, _ place: Int, _ field: String
  ) throws -> ListedBound {
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
}
