public import EntenteKit

/// The description of a panel: its columns, its question, and the sources behind its rows.
///
/// ```swift
/// let book = try await kb.read { base in
///   let panel = try base.panel(question)
///   return try base.codebook(of: panel)
/// }
/// ```
public struct PanelCodebook: Sendable {
  public let columns: [PanelColumn]
  /// Title, version and last day of the dataset, and the question in words.
  public let notes: [String]
  /// The sources of the spells of the panel, by id.
  public let sources: [Source]

  /// The columns as a table.
  ///
  /// - Parameter counts: For each column, how often each value was written, as
  ///   ``PanelColumn/values`` has them; empty if they were not counted.
  public func table(counts: [[Int]] = []) -> Table {
    Table(
      title: "Codebook", columns: ["column", "type", "values", "counts", "description"],
      rows: columns.enumerated().map { place, column in
        let own = counts.indices.contains(place) ? counts[place] : []
        return [
          .init(column.name), .init(column.type), .init(Self.values(column)),
          .init(column.isCell ? Self.counts(column, own) : ""), .init(column.description),
        ]
      },
      notes: notes
        + sources.map { source in
          let parts = [source.author, source.title, source.published, source.url].compactMap { $0 }
          return "Source \(source.id): \(parts.joined(separator: ", "))."
        })
  }

  /// The values of a short list, or the number of values.
  private static func values(_ column: PanelColumn) -> String {
    guard let values = column.values else { return "integers" }
    let told = values.filter { $0 != .none }
    return told.count <= 10
      ? told.map(\.text).joined(separator: ", ") : "\(told.count) values"
  }

  private static func counts(_ column: PanelColumn, _ counts: [Int]) -> String {
    zip(column.values ?? [], counts).filter { $0.1 > 0 }.map { "\($0.0.text): \($0.1)" }
      .joined(separator: ", ")
  }
}

extension Snapshot {
  /// The codebook of a panel that this snapshot made.
  public func codebook(of panel: Panel) throws -> PanelCodebook {
    PanelCodebook(
      columns: panel.columns, notes: try dataset() + panel.question.words,
      sources: try sources(of: panel))
  }

  private func dataset() throws -> [String] {
    let rows = try rows(
      "SELECT key, value FROM meta WHERE key IN ('dataset_title', 'dataset_version', 'dataset_date')"
    )
    let meta = Dictionary(uniqueKeysWithValues: rows.map { ($0.text("key"), $0.text("value")) })
    guard let title = meta["dataset_title"] else { return [] }
    return [
      "Dataset: \(title), version \(meta["dataset_version"] ?? "?"), to \(meta["dataset_date"] ?? "?")."
    ]
  }

  private func sources(of panel: Panel) throws -> [Source] {
    let spells = panel.grid.units.flatMap(\.pieces).flatMap(\.spells)
    var (statements, reports): (Set<Int32>, Set<Int32>) = ([], [])
    for spell in spells {
      if spell.report != 0 {
        reports.insert(spell.report)
      } else {
        statements.insert(spell.statement)
      }
    }
    func ids(_ keys: Set<Int32>, _ table: String) throws -> [String] {
      let cursor = try StatementCursor(db, "SELECT id FROM \(table) WHERE key = ?1")
      defer { cursor.rewind() }
      return try keys.compactMap { key in
        cursor.rewind()
        cursor.bind(key, at: 1)
        return try cursor.step() ? cursor.text(0) : nil
      }
    }
    let query = SourceQuery(db, try ResolvedPerspective(panel.question.perspective, db))
    let found = try query.behind(
      statements: ids(statements, "statement"), reports: ids(reports, "report"))
    let sources = Dictionary(
      found.values.joined().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return sources.values.sorted { $0.id < $1.id }
  }
}
