import Entente
import EntenteKit
import Foundation

extension PluginCommand {
  static let compare = PluginCommand(
    name: "compare",
    abstract:
      "Compare organizations, dimension by dimension, with the sources of each value.",
    discussion: """
      entente compare CSTO NATO --on 2012-01-01 --dimension members,defence-clause
      entente compare CSTO@2009 CSTO@2013 --differences
      entente compare CSTO SCO CIS --series 2001..2012 --format svg
      entente compare --list

      Numbers in square brackets refer to the sources under the table. A star marks a value on \
      which sources disagree, a dagger a value with an unknown first day, a question mark a value \
      in doubt on that day; '(planned)' and the like mark what is no fact. An empty cell gives its \
      reason: [not-covered] does not mean no. CSV, TSV and JSON have one row for each value, with \
      its code, number, statement and sources.
      """,
    parameters: [
      .init(
        "organization", .arguments,
        help: "Two or more ids or names; each can have its own day, as in CSTO@2009."),
      .day,
      .init("dimension", .option, help: "Only these, separated by commas."),
      .init("differences", .flag, help: "Show only dimensions in which the organizations differ."),
      .init(
        "series", .option,
        help: "Show the closeness in each year, 1992..2012; also as --format svg."),
      .init(
        "list", .flag, help: "List the dimensions with their meaning, instead of a comparison."),
    ],
    formats: ["svg"]
  ) { base, arguments in
    if arguments.has("list") { return try list(base) }
    let day = try base.day(arguments["on"])
    guard arguments.all("organization").count > 1 else {
      throw KnowledgeBaseError.because(.badArgument, "compare needs at least two organizations")
    }
    let names = arguments.all("organization")
    if let series = arguments["series"] {
      guard arguments["on"] == nil, arguments["dimension"] == nil, !arguments.has("differences"),
        !names.contains(where: { $0.contains("@") })
      else {
        throw KnowledgeBaseError.because(
          .badArgument,
          "--series covers years and all dimensions: leave out --on, --dimension and @day")
      }
      return try ClosenessSeries(base, names, years: series).table
    }
    guard !arguments.requires("svg") else {
      throw KnowledgeBaseError.because(
        .badArgument, "--format svg draws the closeness by year: add --series, as in 1992..2012")
    }
    let dimensions = (arguments["dimension"] ?? "").split(separator: ",").map { String($0) }
    let comparison = try base.compare(names, on: day.date, dimensions: dimensions)
    return try ComparisonTable(
      base, comparison, day: day, onlyDifferences: arguments.has("differences")
    ).table
  }

  private static func list(_ base: Snapshot) throws -> Table {
    Table(
      title: "Dimensions", columns: ["dimension", "title", "unit", "description", "plugin"],
      rows: try base.offers(.dimension).map {
        [.init($0.id), .init($0.title), .init($0.unit), .init($0.description), .init($0.plugin)]
      })
  }
}

/// Lays out a comparison: one row for each dimension, numbered notes for sources, closeness below.
struct ComparisonTable {
  let table: Table

  init(
    _ base: Snapshot, _ comparison: Comparison, day: QuestionDay, onlyDifferences: Bool
  ) throws {
    var notes = CellMarks()
    let partial = Set(try comparison.columns.filter { try !base.knowsAllMembers($0) })
    let rows = comparison.rows.filter { !onlyDifferences || $0.isDifferent }.map { row in
      let cells = zip(comparison.columns, row.cells).map { column, cell in
        notes.mark(
          cell, isCounted: row.dimension.unit == "state",
          isMinimum: row.dimension.id == "members" && partial.contains(column))
      }
      return ([row.dimension.id, row.dimension.title] + cells).map { Table.Cell($0) }
    }
    let days = Set(comparison.columns.map(\.day))
    let heads = comparison.columns.map {
      days.count > 1 ? "\($0.organization.id)@\($0.day)" : $0.organization.id
    }
    var table = Table(
      title: comparison.columns.map {
        days.count > 1 ? "\($0.organization.label) on \($0.day)" : $0.organization.label
      }.joined(separator: ", ")
        + (days.count > 1
          ? "" : days == [day.day] ? " \(day.dayLabel)" : " on \(days.first ?? "")"),
      columns: ["dimension", "title"] + heads, rows: rows)
    table.notes =
      try (days.contains { day.day <= $0 } ? day.dayNotes : []) + Self.members(base, comparison)
      + Self.closeness(base, comparison) + notes.texts(base)
    table.records = Self.records(comparison, onlyDifferences)
    self.table = table
  }

  /// A row a value, or a row for an empty cell.
  private static func records(_ comparison: Comparison, _ onlyDifferences: Bool) -> Table {
    let rows = comparison.rows.filter { !onlyDifferences || $0.isDifferent }.flatMap { row in
      zip(comparison.columns, row.cells).flatMap { column, cell -> [[Table.Cell]] in
        let head: [Table.Cell] = [
          .init(row.dimension.id), .init(row.dimension.title), .init(column.organization.id),
          .init(column.day),
        ]
        guard !cell.values.isEmpty else {
          return [
            head + [
              .none, .none, .none, .none, .none, .none, .none, .none, .none,
              .init(cell.emptiness?.rawValue),
            ]
          ]
        }
        return cell.values.map { value in
          head + [
            .init(value.text), .init(value.code), value.number.map { .real($0) } ?? .none,
            .init(value.statement), .init(value.sources.joined(separator: " ")),
            .flag(value.isDisputed), .flag(value.isUndated),
            .init(value.isCertain ? "yes" : "maybe"),
            .init(value.manner), .none,
          ]
        }
      }
    }
    return Table(
      columns: [
        "dimension", "title", "organization", "day", "value", "code", "number", "statement",
        "sources", "disputed", "undated", "certainty", "manner", "empty",
      ], rows: rows)
  }

  /// The members of all the organizations, and of one only.
  private static func members(_ base: Snapshot, _ comparison: Comparison) throws -> [String] {
    guard let row = comparison.rows.first(where: { $0.dimension.id == "members" }) else {
      return []
    }
    let sets = row.cells.map { Set($0.values.map(\.text)) }
    func told(_ names: Set<String>) -> String {
      names.isEmpty
        ? "none" : names.count > 12 ? "\(names.count)" : names.sorted().joined(separator: ", ")
    }
    let shared = sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    let alone = comparison.columns.indices.map { index in
      let others = sets.enumerated().filter { $0.offset != index }.reduce(into: Set<String>()) {
        $0.formUnion($1.element)
      }
      return
        "in \(name(comparison.columns[index], comparison)) alone: \(told(sets[index].subtracting(others)))"
    }
    let partial = try comparison.columns.filter { try !base.knowsAllMembers($0) }
    let told = "Members of all: \(told(shared)); \(alone.joined(separator: "; "))."
    return (comparison.columns.count < 5 ? [told] : [])
      + (partial.isEmpty
        ? []
        : [
          "The dataset does not claim to know all members of \(partial.map { name($0, comparison) }.joined(separator: ", ")): counts with them are at least these."
        ])
  }

  private static func closeness(_ base: Snapshot, _ comparison: Comparison) throws -> [String] {
    var notes: [String] = []
    for (index, left) in comparison.columns.enumerated() {
      for right in comparison.columns.dropFirst(index + 1) {
        let closeness = try base.closeness(left, right, comparison)
        let parts = [
          closeness.sharedMembers.map { "shared members \(told($0))" } ?? "shared members unknown",
          closeness.jaccard.map { "Jaccard \(told($0))" },
          closeness.overlap.map { "overlap \(told($0))" },
          closeness.functions.map { "functions (cosine) \(rounded($0))" },
          closeness.gower.map {
            "Gower distance \(rounded($0)) over \(closeness.codedDimensions) coded dimensions"
          },
        ]
        notes.append(
          "\(name(left, comparison)) and \(name(right, comparison)): \(parts.compactMap { $0 }.joined(separator: ", "))."
        )
      }
    }
    return notes
  }

  private static func name(_ column: Comparison.Column, _ comparison: Comparison) -> String {
    Set(comparison.columns.map(\.day)).count > 1
      ? "\(column.organization.id)@\(column.day)" : column.organization.id
  }

  private static func told(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  private static func told(_ range: ClosedRange<Double>) -> String {
    range.upperBound - range.lowerBound < 0.0005
      ? rounded(range.lowerBound) : "\(rounded(range.lowerBound)) to \(rounded(range.upperBound))"
  }

  static func rounded(_ number: Double) -> String { String(format: "%.2f", number) }
}

/// The marks of cells, with their meaning.
private struct CellMarks {
  private var sources = SourceNotes()
  private var hasDisputes = false
  private var hasUndated = false
  private var hasDoubt = false

  /// The text of a cell with the numbers of its sources.
  mutating func mark(_ cell: Cell, isCounted: Bool, isMinimum: Bool) -> String {
    guard !cell.values.isEmpty else { return cell.text }
    let marks = sources.mark(cell.values.prefix(Cell.longestList).flatMap(\.sources))
    let isDisputed = cell.values.contains { $0.isDisputed }
    hasDisputes = hasDisputes || isDisputed
    hasUndated = hasUndated || cell.values.contains { $0.isUndated }
    hasDoubt = hasDoubt || cell.values.contains { !$0.isCertain }
    return cell.text(isCounted: isCounted, isMinimum: isMinimum)
      + (isDisputed ? " *" : "")
      + (marks.isEmpty ? "" : " \(marks)")
  }

  func texts(_ base: Snapshot) throws -> [String] {
    (hasDoubt ? ["? In doubt: the dates leave open whether it held on that day."] : [])
      + (hasUndated ? ["† Undated: nothing tells from when on it held."] : [])
      + (hasDisputes ? ["* Sources disagree: 'entente why' on the statement tells how."] : [])
      + (try sources.texts(base))
  }
}
