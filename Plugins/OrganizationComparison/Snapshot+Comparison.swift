public import Entente

extension KnowledgeBase {
  /// Organizations beside one another: see ``Entente/Snapshot/compare(_:on:dimensions:)``.
  public func compare(
    _ organizations: [String], on day: String, dimensions: [String] = []
  ) async throws -> Comparison {
    try await read { base in try base.compare(organizations, on: day, dimensions: dimensions) }
  }
}

extension Snapshot {
  /// Compares organizations on a day.
  ///
  /// - Parameters:
  ///   - organizations: Ids or names; an organization can have its own day, as in
  ///     `CSTO@2009-06-14`.
  ///   - day: ISO 8601: a day; a year or month means its last day, up to the last
  ///     day of the dataset.
  ///   - dimensions: Ids of dimensions; empty for all.
  /// - Throws: ``KnowledgeBaseError``: `notFound`, `ambiguous`, `badDate`, `badArgument` for an
  ///   unknown dimension.
  public func compare(
    _ organizations: [String], on day: String, dimensions: [String] = []
  ) throws -> Comparison {
    let columns = try columns(organizations, on: day)
    let offers = try offers(.dimension)
    if let unknown = dimensions.first(where: { id in !offers.contains { $0.id == id } }) {
      throw KnowledgeBaseError.because(
        .badArgument, "there is no dimension '\(unknown)'; 'entente compare --list' lists them")
    }
    let asked = offers.filter { dimensions.isEmpty || dimensions.contains($0.id) }
    let values = try Dictionary(
      columns.map {
        ($0, try CellReader(base: self, column: $0).cells())
      }, uniquingKeysWith: { first, _ in first })
    return Comparison(
      columns: columns,
      rows: asked.map { dimension in
        .init(
          dimension: dimension,
          cells: columns.map {
            values[$0]?[dimension.id] ?? Cell(values: [], emptiness: .notCovered)
          })
      })
  }

  /// The organizations with these names, each on the common day or its own, without repetition.
  func columns(_ names: [String], on day: String) throws -> [Comparison.Column] {
    let columns = try names.map { text in
      let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      let organization = try entity(named: String(parts[0]))
      guard organization.type != "state" else {
        throw KnowledgeBaseError.because(
          .badArgument, "\(organization.label) is a state; only organizations can be compared")
      }
      return Comparison.Column(
        organization: organization,
        day: try self.day(parts.count > 1 ? String(parts[1]) : day).day)
    }
    guard Set(columns).count == columns.count else {
      throw KnowledgeBaseError.because(
        .badArgument, "an organization is named twice for the same day")
    }
    return columns
  }

  /// Whether the dataset claims to know all members of an organization on its day.
  func knowsAllMembers(_ column: Comparison.Column) throws -> Bool {
    try knowsAllMembers(of: column.organization.id, on: column.day)
  }

  /// Whether an organization can have existed on its day.
  func existed(_ column: Comparison.Column) throws -> Bool {
    try existed(column.organization.id, on: column.day)
  }
}

/// Reads all cells of one organization on one day.
private struct CellReader {
  let base: Snapshot
  let column: Comparison.Column

  func cells() throws -> [String: Cell] {
    guard try base.existed(column) else {
      return Dictionary(
        try base.offers(.dimension).map {
          ($0.id, Cell(values: [], emptiness: .didNotExist))
        }, uniquingKeysWith: { first, _ in first })
    }
    let rows = try base.rows(
      """
      SELECT dimension_id, value, code, number, statement_id, sources, is_disputed, manner, is_asserted,
        valid_from <= :day AND :day < valid_until AS holds,
        valid_from = '0000-01-01' AND :day < certain_from AS is_undated,
        certain_from <= :day AND :day < certain_until AS is_certain
      FROM comparison_cell
      WHERE organization_id = :organization
      ORDER BY dimension_id, position, value
      """, ["day": .text(column.day), "organization": .text(column.organization.id)])
    let spells = try Dictionary(
      base.members(of: column.organization.id, on: column.day).map { ($0.evidence, $0) },
      uniquingKeysWith: { first, _ in first })
    return Dictionary(grouping: rows, by: { $0.text("dimension_id") }).mapValues { rows in
      let values = rows.filter { $0.integer("holds") == 1 }.map { row in
        value(row, of: row.optionalText("statement_id").flatMap { spells[$0] })
      }
      return Cell(values: values, emptiness: values.isEmpty ? .notThen : nil)
    }
  }

  /// - Parameter spell: The spell behind the value, if it is one: its disputes are those about the
  ///   day.
  private func value(_ row: NamedRow, of spell: Membership?) -> Cell.Value {
    let number = row.real("number")
    let isUndated = row.integer("is_undated") == 1
    return Cell.Value(
      text: row.optionalText("value") ?? number.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
        ?? "",
      code: row.optionalText("code"), number: number, statement: row.optionalText("statement_id"),
      sources: row.text("sources").split(separator: ",").map { String($0.drop { $0 == " " }) },
      isDisputed: spell.map { !$0.disputes.isEmpty } ?? (row.integer("is_disputed") == 1),
      isCertain: isUndated || row.integer("is_certain") == 1, isUndated: isUndated,
      manner: row.optionalText("manner"), isAsserted: row.integer("is_asserted") == 1)
  }
}
