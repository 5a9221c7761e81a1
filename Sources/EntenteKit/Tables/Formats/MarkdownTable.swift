/// A table in GitHub's Markdown.
struct MarkdownTable {
  let table: Table

  var text: String {
    let head = table.title.map { ["**\($0)**", ""] } ?? []
    let rule = "|" + table.columns.map { _ in "---|" }.joined()
    let body = [row(table.columns), rule] + table.rows.map { row($0.map(\.text)) }
    let notes = (table.notes.isEmpty ? [] : [""]) + table.notes.map { "- \($0)" }
    return (head + body + notes).map { $0 + "\n" }.joined()
  }

  private func row(_ cells: [String]) -> String {
    let escaped = cells.map {
      $0.replacingScalars { $0 == "|" ? "\\|" : nil }.joiningLines(with: "<br>")
    }
    return "| " + escaped.joined(separator: " | ") + " |"
  }
}
