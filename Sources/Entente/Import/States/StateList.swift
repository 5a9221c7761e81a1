import EDTF
import EntenteKit
import Foundation

/// A list of the states of a system, by day: those of Correlates of War or of Gleditsch and Ward.
public enum StateList: String, CaseIterable, Hashable, Sendable {
  case cow = "cow-states"
  case gw = "gw-states"

  public var abstract: String {
    switch self {
    case .cow: "The Correlates of War state system: code, abbreviation and days of membership."
    case .gw: "The list of Gleditsch and Ward: code, abbreviation and days of independence."
    }
  }

  var numbers: CodeScheme { self == .cow ? .cow : .gw }
  var abbreviations: CodeScheme { self == .cow ? .cowAbbreviation : .gwAbbreviation }
  var title: String {
    self == .cow
      ? "State System Membership List" : "List of independent states (Gleditsch and Ward)"
  }
}

/// One spell of a state in a list.
struct ListedState {
  let line: Int
  let code: String
  let abbreviation: String
  let name: String
  let days: ClosedRange<Int>
}

/// Reads the rows of a list of states: CSV in any form, with the parts of a day in three columns
/// (`styear`, `stmonth`, `stday`) or as ISO dates (`startdate`).
struct StateListReader {
  private(set) var states: [ListedState] = []
  private(set) var refused: [Diagnostic] = []
  /// The value of the column `version` in the last row; `nil` if there is none.
  private(set) var version: String?

  private let file: String
  private var columns: [String: Int] = [:]

  private static let names: [String: [String]] = [
    "code": ["ccode", "cowcode", "gwcode", "gwno", "code"],
    "abbreviation": ["stateabb", "abbreviation"],
    "name": ["statenme", "statename", "name"], "start": ["startdate", "start"],
    "end": ["enddate", "end"], "version": ["version"],
  ]

  init(_ input: ImportInput) throws {
    file = input.name
    var rows = input.csv()
    do {
      guard let header = try rows.next() else { throw missing("the file has no header") }
      for (place, field) in header.fields.enumerated() { columns[field.text.lowercased()] = place }
      for (field, names) in Self.names {
        columns[field] = names.compactMap { columns[$0] }.first
      }
      for field in ["code", "abbreviation", "name"] where columns[field] == nil {
        throw missing("the file has no column \(Self.names[field]?.first ?? field)")
      }
      guard columns["start"] != nil && columns["end"] != nil || columns["styear"] != nil else {
        throw missing("the file has no days: no column startdate or styear")
      }
      while let row = try rows.next() { read(row) }
    } catch let error as CSVReader.SyntaxError {
      throw KnowledgeBaseError(
        .badData, "\(file) cannot be read: nothing was changed",
        diagnostics: [
          Diagnostic(
            file: file, line: error.line, column: error.column, field: nil, value: nil,
            rule: error.rule)
        ])
    }
  }

  /// The last day of the list. Spells that end on it had not ended then.
  var lastDay: Int? { states.map(\.days.upperBound).max() }

  private func missing(_ rule: String) -> KnowledgeBaseError {
    KnowledgeBaseError(
      .badData, "\(file) is not a list of states: nothing was changed",
      diagnostics: [
        Diagnostic(file: file, line: 1, column: nil, field: nil, value: nil, rule: rule)
      ])
  }

  private mutating func read(_ row: CSVReader.Record) {
    guard let code = text("code", row), let abbreviation = text("abbreviation", row),
      let name = text("name", row)
    else { return refuse(row, "code", "a row has a code, an abbreviation and a name") }
    guard Int(code).map({ $0 > 0 }) == true else {
      return refuse(row, "code", "a code is a number above 0")
    }
    guard let first = day("start", "st", row) else {
      return refuse(row, columns["start"] == nil ? "styear" : "start", "a start is a day")
    }
    guard let last = day("end", "end", row), last >= first else {
      return refuse(
        row, columns["end"] == nil ? "endyear" : "end", "an end is a day, and not before the start")
    }
    version = text("version", row) ?? version
    states.append(
      ListedState(
        line: row.line, code: CodeScheme.key(code), abbreviation: abbreviation, name: name,
        days: first...last))
  }

  private func text(_ column: String, _ row: CSVReader.Record) -> String? {
    guard let place = columns[column], place < row.fields.count else { return nil }
    let text = row.fields[place].text.trimmed
    return text.isEmpty ? nil : text
  }

  private func day(_ column: String, _ parts: String, _ row: CSVReader.Record) -> Int? {
    if columns[column] != nil {
      return text(column, row).flatMap { try? DateExpression($0) }
        .flatMap { $0.earliest == $0.latest ? $0.earliest?.number : nil }
    }
    let numbers = ["year", "month", "day"].compactMap { text(parts + $0, row).flatMap { Int($0) } }
    guard numbers.count == 3 else { return nil }
    return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])?.number
  }

  private mutating func refuse(_ row: CSVReader.Record, _ field: String, _ rule: String) {
    let place = columns[field].flatMap { $0 < row.fields.count ? row.fields[$0] : nil }
    refused.append(
      Diagnostic(
        file: file, line: row.line, column: place?.column, field: field, value: place?.text,
        rule: rule))
  }
}
