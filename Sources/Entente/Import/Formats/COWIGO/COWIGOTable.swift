import EDTF
import EntenteKit
import Foundation

/// The codes of a COW IGO file: one row for each subject and year, one column for each other side.
struct COWIGOTable {
  enum Layout {
    /// A row is a state and a year, a column an organization.
    case stateYear
    /// A row is an organization and a year, a column a state.
    case igoYear
  }

  /// The codes of the file: 0 none, 1 full, 2 associate, 3 observer.
  enum Code {
    static let missing: Int8 = -9
    /// The side of the column did not exist, or was not in the state system.
    static let absent: Int8 = -1
    static let valid: Set<Int> = [0, 1, 2, 3, -1, -9]
  }

  struct Row {
    let subject: Int
    let year: Int
    let line: Int
    let isImputed: Bool
  }

  let layout: Layout
  /// The sides of the rows: COW codes, or names of organizations.
  private(set) var subjects: [String] = []
  /// The sides of the columns.
  private(set) var columns: [String] = []
  /// By subject and year.
  private(set) var rows: [Row] = []
  private(set) var cells: [Int8] = []
  /// For each subject its rows.
  private var ranges: [Range<Int>] = []
  /// The names of the states or organizations of the rows, in the order of `subjects`.
  private var names: [[String]] = []
  private var header = COWIGOHeader()

  /// The years of the file; `nil` if it has no rows.
  var years: ClosedRange<Int>? {
    guard let first = rows.lazy.map(\.year).min(), let last = rows.lazy.map(\.year).max() else {
      return nil
    }
    return first...last
  }

  var states: [String] { layout == .stateYear ? subjects : columns }
  var organizations: [String] { layout == .stateYear ? columns : subjects }

  /// The organization and the state of a subject and a column.
  func pair(_ subject: Int, _ column: Int) -> (organization: Int, state: Int) {
    layout == .stateYear ? (column, subject) : (subject, column)
  }

  /// The indexes of the rows of a subject, by year.
  func rows(ofSubject index: Int) -> Range<Int> { ranges[index] }

  func cell(_ row: Int, _ column: Int) -> Int8 { cells[row * columns.count + column] }

  func place(ofState index: Int) -> ListedPlace {
    layout == .stateYear ? place(ofSubject: index) : place(ofColumn: index)
  }

  func place(ofOrganization index: Int) -> ListedPlace {
    layout == .stateYear ? place(ofColumn: index) : place(ofSubject: index)
  }

  private func place(ofSubject index: Int) -> ListedPlace {
    ListedPlace(line: rows[ranges[index].lowerBound].line, column: 1)
  }

  private func place(ofColumn index: Int) -> ListedPlace {
    ListedPlace(line: 1, column: header.columns[index].place)
  }

  /// The name of a state as the data write it.
  func name(ofState index: Int) -> String {
    layout == .stateYear ? names[index].first ?? subjects[index] : columns[index]
  }

  // MARK: - Reading

  /// - Throws: ``ImportList/Unreadable`` if the header is not one of the two layouts.
  init(_ reader: consuming CSVReader, _ list: ImportList) throws {
    guard let first = try reader.next() else {
      throw ImportList.Unreadable(ListedPlace(line: 1), rule: "the file is empty")
    }
    header = try COWIGOHeader(first)
    layout = header.layout
    columns = header.columns.map(\.name)
    var indexes: [String: Int] = [:]
    var seen: [Key: Int] = [:]
    while try reader.advance() {
      guard let (subject, year) = try subjectAndYear(reader, list) else { continue }
      let start = cells.count
      guard try readCells(reader, list) else {
        cells.removeLast(cells.count - start)
        continue
      }
      let index = indexes[subject] ?? subjects.count
      if index == subjects.count {
        indexes[subject] = index
        subjects.append(subject)
        names.append(try header.names.map { Self.repaired(try reader.text($0)) })
      }
      if let line = seen.updateValue(reader.line, forKey: Key(subject: index, year: year)) {
        list.refuse(
          ListedPlace(line: reader.line, column: 1), value: subject,
          rule: "line \(line) has the same \(header.subjectName) and year")
        cells.removeLast(cells.count - start)
        continue
      }
      let isImputed = try header.imputed.map { try reader.text($0) == "1" } ?? false
      rows.append(Row(subject: index, year: year, line: reader.line, isImputed: isImputed))
    }
    sortRows()
  }

  private struct Key: Hashable {
    let subject: Int
    let year: Int
  }

  private func subjectAndYear(
    _ reader: borrowing CSVReader, _ list: ImportList
  ) throws -> (String, Int)? {
    guard reader.fieldCount == header.count else {
      list.refuse(
        ListedPlace(line: reader.line, column: 1),
        rule: "the record has \(reader.fieldCount) fields, the header \(header.count)")
      return nil
    }
    let subject = try reader.text(header.subject)
    guard !subject.isEmpty, layout == .igoYear || Int(subject) != nil else {
      list.refuse(
        place(reader, header.subject), field: header.subjectName, value: subject,
        rule: layout == .stateYear ? "a COW code is a number" : "must not be empty")
      return nil
    }
    guard let year = reader.integer(header.year), (1...9998).contains(year) else {
      list.refuse(
        place(reader, header.year), field: "year", value: try reader.text(header.year),
        rule: "a year has four digits")
      return nil
    }
    return (subject, year)
  }

  /// - Returns: Whether all codes are valid.
  private mutating func readCells(
    _ reader: borrowing CSVReader, _ list: ImportList
  ) throws -> Bool {
    for column in header.columns {
      if let code = reader.integer(column.index), Code.valid.contains(code) {
        cells.append(Int8(code))
        continue
      }
      let text = try reader.text(column.index)
      // In the file by organization, an empty cell is a state outside the system.
      guard text.isEmpty, layout == .igoYear else {
        list.refuse(
          place(reader, column.index), field: column.name, value: text,
          rule: "a code is 0, 1, 2, 3, -1 or -9; the whole row is left out")
        return false
      }
      cells.append(Code.absent)
    }
    return true
  }

  private func place(_ reader: borrowing CSVReader, _ index: Int) -> ListedPlace {
    let place = reader.place(index)
    return ListedPlace(line: place.line, column: place.column)
  }

  private mutating func sortRows() {
    let order = rows.indices.sorted {
      (rows[$0].subject, rows[$0].year) < (rows[$1].subject, rows[$1].year)
    }
    if !order.elementsEqual(rows.indices) {
      let width = columns.count
      cells = order.flatMap { cells[$0 * width..<($0 + 1) * width] }
      rows = order.map { rows[$0] }
    }
    ranges = Array(repeating: 0..<0, count: subjects.count)
    for (index, row) in rows.enumerated() {
      let range = ranges[row.subject]
      ranges[row.subject] = (range.isEmpty ? index : range.lowerBound)..<(index + 1)
    }
  }

  /// Text whose bytes in Mac OS Roman were read as Latin-1: it has control characters instead of
  /// letters with accents, or a capital within a word instead of a no-break space.
  static func repaired(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let isBroken = scalars.indices.contains { index in
      (0x80..<0xA0).contains(scalars[index].value)
        || scalars[index].value == 0xCA && index > 0 && scalars[index - 1].properties.isLowercase
    }
    guard isBroken, let right = MacRoman.text(ofLatin1: text) else { return text }
    return Folding.singleSpaced(right)
  }

  // MARK: - Organizations

  /// An organization as the file names it.
  func organization(_ index: Int) -> ListedEntity {
    let name = organizations[index]
    guard layout == .igoYear else {
      return ListedEntity(name, codes: [ListedCode("cow-igo", name)])
    }
    let texts = names[index].filter { !$0.isEmpty }
    var codes = [ListedCode("cow-igo", name)]
    if let number = header.number(names[index]) { codes.append(ListedCode("cow-igo", number)) }
    return ListedEntity(
      header.title(names[index]) ?? name, codes: codes, otherNames: texts.filter { Int($0) == nil })
  }
}
