import Entente
import EntenteKit

/// The closeness of organizations at the end of each year, as a table and a chart.
struct ClosenessSeries {
  let table: Table

  /// The charts, each with the value without and with doubtful members.
  private static let charted:
    [(title: String, value: @Sendable (Closeness) -> (Double?, Double?))] =
      [
        (
          "Shared members: Jaccard coefficient",
          { ($0.jaccard?.lowerBound, $0.jaccard?.upperBound) }
        ),
        (
          "Shared members: overlap coefficient",
          { ($0.overlap?.lowerBound, $0.overlap?.upperBound) }
        ),
        ("Functions: cosine", { ($0.functions, $0.functions) }),
        ("Coded dimensions: Gower distance", { ($0.gower, $0.gower) }),
      ]

  init(_ base: Snapshot, _ names: [String], years text: String) throws {
    let bounds = text.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
    guard bounds.count == 2, bounds.allSatisfy((1000...9999).contains), bounds[0] <= bounds[1],
      bounds[1] - bounds[0] < 200
    else {
      throw KnowledgeBaseError.because(
        .badArgument, "'\(text)' is not a series of at most 200 years, as in 1992..2012")
    }
    var rows: [[Table.Cell]] = []
    var lines: [[String: [StepChart.Value]]] = Self.charted.map { _ in [:] }
    for year in bounds[0]...bounds[1] {
      try base.checkTimeLimit()
      let comparison = try base.compare(names, on: "\(year)-12-31")
      for (index, left) in comparison.columns.enumerated() {
        for right in comparison.columns.dropFirst(index + 1) {
          let closeness = try base.closeness(left, right, comparison)
          rows.append([
            .integer(Int64(year)), .init(left.organization.id), .init(right.organization.id),
            .init(closeness.sharedMembers?.lowerBound), .init(closeness.sharedMembers?.upperBound),
            .number(closeness.jaccard?.lowerBound), .number(closeness.jaccard?.upperBound),
            .number(closeness.overlap?.lowerBound), .number(closeness.overlap?.upperBound),
            .flag(closeness.knowsAllMembers),
            .number(closeness.functions), .number(closeness.gower),
          ])
          let pair = "\(left.organization.id) and \(right.organization.id)"
          for (index, chart) in Self.charted.enumerated() {
            let (low, high) = chart.value(closeness)
            lines[index][pair, default: []].append(
              .init(year: year, certain: low, possible: high))
          }
        }
      }
    }
    var table = Table(
      title: "Closeness at the end of each year",
      columns: [
        "year", "organization_1", "organization_2", "shared_low", "shared_high", "jaccard_low",
        "jaccard_high", "overlap_low",
        "overlap_high", "knows_all_members", "functions_cosine", "gower_distance",
      ],
      rows: rows,
      notes: [
        "Low and high: without and with doubtful members. An empty coefficient: one of them has no known members.",
        "knows_all_members: whether the dataset claims to know all members of both; otherwise the numbers cover the known members.",
      ])
    table.documents["svg"] =
      StepChart(
        title: table.title ?? "", notes: table.notes, years: bounds[0]...bounds[1],
        panels: zip(Self.charted, lines).map { chart, lines in
          let sorted = lines.sorted { $0.key < $1.key }
          return .init(
            title: chart.title, lines: sorted.map { .init(label: $0.key, values: $0.value) },
            most: 1)
        }
      ).svg
    self.table = table
  }
}

extension Table.Cell {
  fileprivate static func number(_ number: Double?) -> Table.Cell {
    number.map { .real(($0 * 10_000).rounded() / 10_000) } ?? .none
  }
}
