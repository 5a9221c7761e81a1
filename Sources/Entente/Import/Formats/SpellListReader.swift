import EDTF
import EntenteKit

/// Reads a list of spells as CSV or JSON Lines, row by row.
///
/// Each row becomes a record at once, so that memory does not grow with the list; each name is
/// looked up once.
struct SpellListReader: ~Copyable {
  private let list: ImportList
  private let options: SpellImportOptions
  private let names: SpellNames
  private let mapping: ListMapping
  private let scheme: CodeScheme?
  private let through: CalendarDay?
  /// For each field the index of its column in the file; -1 for a value that all rows have.
  private var places = Field.allCases.map { _ in -1 }
  /// The number of columns in the file.
  private var count = 0
  /// For JSON Lines, the line of the object that is read.
  private var objectLine: Int?
  /// Keys of statuses by the words of the file.
  private var statuses: [String: Int] = [:]

  enum Field: Int, CaseIterable {
    case organization, member, status, start, end, organizationType, memberType

    var name: String { ListMapping.fields[rawValue] }

    /// The name of the column in an export of `entente memberships`.
    var exportedName: String? {
      switch self {
      case .organization: "organization_id"
      case .member: "member_id"
      case .start: "first_day"
      case .end: "last_day"
      case .status, .organizationType, .memberType: nil
      }
    }

    var isRequired: Bool { self != .organizationType && self != .memberType }

    /// The names that its column can have.
    func columns(in mapping: ListMapping) -> [String] {
      mapping.columns[name].map { [$0] } ?? [name, exportedName].compactMap { $0 }
    }
  }

  init(_ list: ImportList) throws {
    self.list = list
    options = list.options
    names = list.names
    mapping = list.options.mapping
    scheme = try list.options.mapping.scheme
    through = list.through
  }

  mutating func read(_ input: ImportInput) throws {
    guard !SpellLines.isFormat(of: input.name) else { return try readLines(input) }
    var reader = input.csv()
    guard try readHeader(&reader) else { return }
    while try reader.advance() {
      if let record = try record(reader) { try list.append(record) }
    }
  }

  /// Reads JSON Lines. Each object is read as a row with a column for each field that it can have.
  private mutating func readLines(_ input: ImportInput) throws {
    let lines = SpellLines(mapping)
    count = lines.fields.count
    for (place, field) in lines.fields.enumerated() { places[field.rawValue] = place }
    try input.forEachLine { line, number in
      objectLine = number
      do {
        guard let row = try lines.row(of: line, number) else { return }
        var reader = CSVReader(row)
        _ = try reader.next()
        if try reader.advance(), let record = try record(reader) { try list.append(record) }
      } catch let fault as ListedFault {
        list.refuse(fault)
      }
    }
  }

  // MARK: - The header

  private mutating func readHeader(_ reader: inout CSVReader) throws -> Bool {
    guard let header = try reader.next() else {
      throw ImportList.Unreadable(
        ListedPlace(line: 1, column: 1),
        rule:
          "the file is empty; its first line names the columns organization,member,status,start,end"
      )
    }
    count = header.fields.count
    let names = header.fields.map { Self.trimmed($0.text).text.lowercased() }
    var missing: [String] = []
    for field in Field.allCases where mapping.values[field.name] == nil {
      let own = mapping.columns[field.name]
      let wanted = field.columns(in: mapping).map { $0.lowercased() }
      let found = names.indices.filter { wanted.contains(names[$0]) }
      if let first = found.first {
        places[field.rawValue] = first
      } else if own != nil || field.isRequired {
        missing.append(own?.lowercased() ?? field.name)
      }
      if found.count > 1 {
        let second = header.fields[found[1]]
        list.fail(
          ListedPlace(line: second.line, column: second.column), field: names[found[1]],
          rule: "the column is there twice")
      }
    }
    if !missing.isEmpty {
      let read = names.map { "'\($0)'" }.joined(separator: ", ")
      list.fail(
        ListedPlace(line: header.line, column: 1), field: missing.joined(separator: ", "),
        rule:
          "the column\(missing.count == 1 ? " is" : "s are") missing; read were \(read), separated by "
          + reader.delimiter)
    }
    return list.unreadable.isEmpty
  }

  // MARK: - Rows

  private mutating func record(_ reader: borrowing CSVReader) throws -> SpellRecord? {
    guard reader.fieldCount == count else {
      let (line, column) = reader.place(reader.fieldCount - 1)
      list.refuse(
        ListedPlace(line: line, column: column),
        rule: "the record has \(reader.fieldCount) fields, the header \(count), separated by "
          + reader.delimiter)
      return nil
    }
    do {
      let record = try parse(reader)
      for warning in list.warningsOfJudge(about: record) {
        let (place, value) = try shown(
          Fault(Field.allCases.first { $0.name == warning.field } ?? .start, warning.rule), reader)
        list.warn(place, field: warning.field, value: value, rule: warning.rule)
      }
      return record
    } catch let fault as Fault {
      let (place, value) = try shown(fault, reader)
      list.refuse(place, field: fault.field.name, value: value, rule: fault.rule)
      return nil
    }
  }

  private struct Fault: Error {
    let field: Field
    /// The byte of the value that is wrong; `nil` for the whole value.
    let offset: Int?
    let rule: String

    init(_ field: Field, offset: Int? = nil, _ rule: String) {
      (self.field, self.offset, self.rule) = (field, offset, rule)
    }
  }

  /// The place of a fault and the value there.
  private func shown(
    _ fault: Fault, _ reader: borrowing CSVReader
  ) throws -> (place: ListedPlace, value: String?) {
    let place = places[fault.field.rawValue]
    if let objectLine {
      return (ListedPlace(line: objectLine), try text(reader, fault.field))
    }
    guard place >= 0 else {
      return (ListedPlace(line: reader.line), mapping.values[fault.field.name])
    }
    let field = try reader.field(place)
    let (text, blanks) = Self.trimmed(field.text)
    let byte =
      fault.offset.map { field.place(of: blanks + $0) } ?? (line: field.line, column: field.column)
    return (ListedPlace(line: byte.line, column: byte.column), text)
  }

  /// The value of a field in the current row, or in all rows; empty for none.
  private func text(_ reader: borrowing CSVReader, _ field: Field) throws -> String {
    let place = places[field.rawValue]
    guard place >= 0 else { return mapping.values[field.name] ?? "" }
    return Self.trimmed(try reader.text(place)).text
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

  private mutating func parse(_ reader: borrowing CSVReader) throws -> SpellRecord {
    var record = SpellRecord()
    let start = places[Field.start.rawValue]
    let place = start >= 0 ? reader.place(start) : (line: reader.line, column: 1)
    record.line = UInt32(truncatingIfNeeded: objectLine ?? place.line)
    record.column = UInt16(clamping: objectLine == nil ? place.column : 1)
    let first = try date(reader, .start)
    record.organization = try key(reader, .organization) { text in
      guard let type = try type(reader, .organizationType) else {
        return try names.key(ofOrganization: text)
      }
      return try names.key(of: ListedEntity(text, type: type), as: .organization)
    }
    record.member = try key(reader, .member) { try member($0, first, reader) }
    record.status = UInt8(truncatingIfNeeded: try status(reader))
    guard
      record.setDays(
        first, try date(reader, .end), isEndExcluded: options.isEndExcluded, through: through)
    else {
      throw Fault(.end, "it ends before it starts (\(try text(reader, .start)))")
    }
    return record
  }

  /// The key of the member: by name, or by code on the first day.
  private func member(
    _ text: String, _ start: ListedBound, _ reader: borrowing CSVReader
  ) throws -> Int {
    let type = try type(reader, .memberType)
    guard let scheme else {
      guard let type else { return try names.key(ofMember: text) }
      return try names.key(of: ListedEntity(text, type: type), as: .member)
    }
    var day: CalendarDay?
    if case .on(let date) = start { day = date.last }
    let code = ListedCode(scheme.rawValue, text)
    return try names.key(of: ListedEntity(text, codes: [code], on: day, type: type), as: .member)
  }

  private mutating func status(_ reader: borrowing CSVReader) throws -> Int {
    let word = try text(reader, .status)
    if let key = statuses[word] { return key }
    let key = try key(reader, .status) { try names.key(ofStatus: mapping.status($0)) }
    statuses[word] = Int(key)
    return Int(key)
  }

  private func key(
    _ reader: borrowing CSVReader, _ field: Field, _ look: (String) throws -> Int
  ) throws -> Int32 {
    let text = try text(reader, field)
    guard !text.isEmpty else { throw Fault(field, "must not be empty") }
    if let control = ControlCharacters.first(in: text) {
      throw Fault(field, offset: control.offset, control.rule)
    }
    do {
      guard let key = Int32(exactly: try look(text)) else {
        throw KnowledgeBaseError(.damaged, "the key of '\(text)' is out of bounds")
      }
      return key
    } catch let error as KnowledgeBaseError {
      throw Fault(field, error.message)
    }
  }

  /// The type of an entity if the row tells it.
  private func type(_ reader: borrowing CSVReader, _ field: Field) throws -> String? {
    guard places[field.rawValue] >= 0 || mapping.values[field.name] != nil else { return nil }
    let type = try text(reader, field)
    return type.isEmpty ? nil : type
  }

  private func date(_ reader: borrowing CSVReader, _ field: Field) throws -> ListedBound {
    let text = try text(reader, field)
    let isEnd = field == .end
    if text.isEmpty { return isEnd && options.emptyEnd == .open ? .open : .unknown }
    if text == ".." {
      guard isEnd else {
        throw Fault(field, "only an end is open; an unknown start is empty")
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
      throw Fault(field, offset: error.offset, error.reason)
    }
  }
}
