import Entente

/// One line for each statement, with date and sources.
struct StatementTips {
  private let texts: [String: String]

  init(_ base: Snapshot, _ statements: Set<String>) throws {
    guard !statements.isEmpty else {
      texts = [:]
      return
    }
    let list = "[" + statements.sorted().map { "\"\($0)\"" }.joined(separator: ",") + "]"
    let rows = try base.rows(
      """
      SELECT statement_id, sentence, date, note, sources FROM fact
      WHERE statement_id IN (SELECT value FROM json_each(:list))
      """, ["list": .text(list)])
    texts = Dictionary(
      rows.map { row in
        let date = row.optionalText("date").map { "\($0): " } ?? "undated: "
        let note = row.optionalText("note").map { " (\($0))" } ?? ""
        return (
          row.text("statement_id"),
          "\(date)\(row.text("sentence"))\(note) [\(row.text("sources"))]"
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(statement: String) -> String? { texts[statement] }
}
