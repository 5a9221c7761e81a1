import EntenteKit
import Testing

@Suite("Tables written from numbers of values")
struct CodedTableWriterTests {
  @Test(
    "the text is that of the same table", arguments: TableFormat.builtIn.map(\.name), [true, false])
  func equal(name: String, hasHeader: Bool) throws {
    let format = try #require(TableFormat.builtIn.first { $0.name == name })
    let layout = TableFormat.Layout(hasHeader: hasHeader, isSpreadsheetSafe: true)
    let texts: [Table.Cell] = [
      "plain", "a, \"b\"\nc\td", .none, .flag(true), .real(1.5), "=1+1", "日本",
    ]
    let numbers: [Int32] = [0, 4095, 4096, -9, CodedTableWriter.noInteger, 1_000_000, 7]
    var written = ""
    var writer = CodedTableWriter(
      columns: [("text, \"x\"", texts), ("number", nil)], as: format, layout
    ) { written += $0 }
    var rows: [[Table.Cell]] = []
    for place in texts.indices {
      try writer.add([Int32(place), numbers[place]])
      rows.append([
        texts[place],
        numbers[place] == CodedTableWriter.noInteger ? .none : .integer(Int64(numbers[place])),
      ])
    }
    try writer.finish()
    #expect(
      written == Table(columns: ["text, \"x\"", "number"], rows: rows).rendered(as: format, layout))
  }

  @Test("a table without rows has its head")
  func empty() throws {
    var written = ""
    var writer = CodedTableWriter(columns: [("a", []), ("b", nil)], as: .csv) { written += $0 }
    try writer.finish()
    #expect(written == "a,b\n")
  }
}
