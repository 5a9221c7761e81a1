import EntenteKit
import Testing

@Suite("Formats of tables")
struct TableFormatTests {
  private static let table = Table(
    title: "T", columns: ["a", "b"], rows: [["x,y", .flag(true)], [.none, .real(0.5)]],
    notes: ["N"])

  @Test("a program can use a format as a value")
  func values() {
    #expect(Self.table.rendered(as: .csv) == "a,b\n\"x,y\",yes\n,0.5\n")
    #expect(Self.table.rendered(as: .csv, .init(hasHeader: false)) == "\"x,y\",yes\n,0.5\n")
    #expect(
      Self.table.rendered(as: .jsonl)
        == "{\"a\": \"x,y\", \"b\": true}\n{\"a\": null, \"b\": 0.5}\n")
    #expect(
      Self.table.rendered(as: .markdown)
        == "**T**\n\n| a | b |\n|---|---|\n| x,y | yes |\n|  | 0.5 |\n\n- N\n")
    #expect(
      Self.table.rendered(as: .markdown, .init(hasNotes: false))
        == "| a | b |\n|---|---|\n| x,y | yes |\n|  | 0.5 |\n")
  }

  @Test("formats for programs write the records, other formats the table")
  func records() {
    var table = Self.table
    table.records = Table(columns: ["whole"], rows: [[.integer(1)]])
    for format in TableFormat.builtIn {
      #expect(table.rendered(as: format).contains("whole") == format.isForPrograms)
    }
  }

  @Test("a new format is a name and a closure")
  func added() {
    let format = TableFormat("rows", isForPrograms: true) { table, _ in "\(table.rows.count)\n" }
    #expect(Self.table.rendered(as: format) == "2\n")
    #expect(Set(TableFormat.builtIn.map(\.name)).count == TableFormat.builtIn.count)
  }
}
