import Entente
import EntenteKit

extension PluginCommand {
  static let treaties = PluginCommand(
    name: "articles treaties",
    abstract: "The treaties whose articles are known, with their dates and texts.",
    parameters: [
      .init("treaty", .arguments, help: "Only these: ids or names.")
    ]
  ) { base, arguments in
    let asked = try Set(arguments.all("treaty").map { try base.entity(named: $0).id })
    let columns = [
      "treaty_id", "treaty", "abbreviation", "adopted", "signed", "in_force", "ended", "amended_by",
      "depositary_id", "registration", "authentic_languages", "articles", "digests", "texts",
    ]
    let rows = try base.rows("SELECT * FROM treaty ORDER BY treaty_id").filter {
      asked.isEmpty || asked.contains($0.text("treaty_id"))
    }
    return Table(
      title: "Treaties", columns: columns,
      rows: rows.map { row in columns.map { Table.Cell(row[$0]) } },
      notes: [
        "An empty cell means that nothing is recorded. Texts are those imported into this file."
      ],
      details: [
        "authentic_languages", "registration", "depositary_id", "texts", "digests", "amended_by",
        "abbreviation", "ended",
      ])
  }
}
