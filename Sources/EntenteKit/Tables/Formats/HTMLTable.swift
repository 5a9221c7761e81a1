/// A table in HTML.
struct HTMLTable {
  let table: Table

  var parts: TableParts {
    let caption = table.title.map { ["<caption>\(Markup.escaped($0))</caption>"] } ?? []
    return TableParts(
      ["<table>"] + caption + ["<thead>", row(table.columns, "th"), "</thead>", "<tbody>"],
      closing: ["</tbody>", "</table>"] + table.notes.map { "<p>\(Markup.escaped($0))</p>" }
    ) { [row($0.map(\.text), "td")] }
  }

  private func row(_ cells: [String], _ tag: String) -> String {
    "<tr>" + cells.map { "<\(tag)>\(Markup.escaped($0))</\(tag)>" }.joined() + "</tr>"
  }
}
