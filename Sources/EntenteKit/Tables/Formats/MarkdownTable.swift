/// A table in GitHub's Markdown.
struct MarkdownTable {
  let table: Table

  var parts: TableParts {
    let head = table.title.map { ["**\($0)**", ""] } ?? []
    let rule = "|" + table.columns.map { _ in "---|" }.joined()
    let notes = (table.notes.isEmpty ? [] : [""]) + table.notes.map { "- \($0)" }
    return TableParts(head + [row(table.columns), rule], closing: notes) { [row($0.map(\.text))] }
  }

  private func row(_ cells: [String]) -> String {
    let escaped = cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: "<br>") }
    return "| " + escaped.joined(separator: " | ") + " |"
  }
}
