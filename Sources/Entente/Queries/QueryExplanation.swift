public import EntenteKit

/// How SQLite answers a query: what it reads, by which index, and what it sorts.
public struct QueryExplanation: Hashable, Sendable {
  /// A view or table that the query itself names.
  public struct Named: Hashable, Sendable {
    public let name: String
    /// The meaning of a row; empty for a table without a description.
    public let purpose: String
    public let columns: [String]
  }

  /// A table that is read, behind the views.
  public struct Step: Hashable, Sendable {
    public let table: String
    /// In words: `found by the columns a, b`, `read whole, 12 rows`.
    public let how: String
  }

  /// The parameters with their meanings, or with empty texts.
  public let parameters: [String: String]
  public let named: [Named]
  public let steps: [Step]
  /// Work beside reading: sorting, and tables that are built for this query.
  public let notes: [String]

  /// The explanation as a table of parts.
  public var table: Table {
    let parameters = parameters.sorted { $0.key < $1.key }.map { name, meaning in
      ["parameter", Table.Cell.text(":\(name)"), .text(meaning)]
    }
    let named = named.map { one in
      let columns = "Columns: \(one.columns.joined(separator: ", "))."
      let words = [one.purpose, one.columns.isEmpty ? "" : columns].filter { !$0.isEmpty }
      return ["asks", Table.Cell.text(one.name), .text(words.joined(separator: " "))]
    }
    let steps = steps.map { step -> [Table.Cell] in ["reads", .text(step.table), .text(step.how)] }
    return Table(
      title: "How the query is answered", columns: ["part", "name", "in words"],
      rows: parameters + named + steps, notes: notes)
  }
}
