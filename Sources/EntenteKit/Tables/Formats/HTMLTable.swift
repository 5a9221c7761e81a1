/// A table in HTML.
struct HTMLTable {
  let table: Table

  var text: String {
    var lines = ["<table>"]
    if let title = table.title { lines.append("<caption>\(Markup.escaped(title))</caption>") }
    lines += ["<thead>", row(table.columns, "th"), "</thead>", "<tbody>"]
    lines += table.rows.map { row($0.map(\.text), "td") } + ["</tbody>", "</table>"]
    lines += table.notes.map { "<p>\(Markup.escaped($0))</p>" }
    return lines.map { $0 + "\n" }.joined()
  }

  private func row(_ cells: [String], _ tag: String) -> String {
    "<tr>" + cells.map { "<\(tag)>\(Markup.escaped($0))</\(tag)>" }.joined() + "</tr>"
  }
}
