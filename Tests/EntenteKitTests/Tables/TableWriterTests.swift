import EntenteKit
import Testing

@Suite("Tables written row by row")
struct TableWriterTests {
  private func written(
    _ rows: [[Table.Cell]], as format: TableFormat, _ layout: TableFormat.Layout = .init()
  ) throws -> [String] {
    var parts: [String] = []
    var writer = TableWriter(columns: ["a", "b", "c"], as: format, layout) { parts.append($0) }
    for row in rows { try writer.add(row) }
    try writer.finish()
    return parts
  }

  private static func rows(_ count: Int) -> [[Table.Cell]] {
    (0..<count).map { [.integer(Int64($0)), "same", .init($0 % 3 == 0 ? nil : "x|y, \"z\"")] }
  }

  @Test(
    "the text is that of the whole table", arguments: TableFormat.builtIn.map(\.name), [0, 1, 5])
  func equal(name: String, count: Int) throws {
    let format = try #require(TableFormat.builtIn.first { $0.name == name })
    for layout in [TableFormat.Layout(), .init(width: 8), .init(hasHeader: false)] {
      let rows = Self.rows(count)
      #expect(
        try written(rows, as: format, layout).joined()
          == Table(columns: ["a", "b", "c"], rows: rows).rendered(as: format, layout))
    }
  }

  @Test(
    "a long table is written before its last row comes", arguments: TableFormat.builtIn.map(\.name))
  func long(name: String) throws {
    let format = try #require(TableFormat.builtIn.first { $0.name == name })
    let rows = Self.rows(TableWriter.sampleCount + 5000)
    let parts = try written(rows, as: format)
    #expect(format.isStreamed && parts.count > 1)
    // Numbers of five digits come after the rows that decide the width of columns.
    guard name != "table", name != "latex" else { return }
    #expect(
      parts.joined() == Table(columns: ["a", "b", "c"], rows: rows).rendered(as: format))
  }

  @Test("the first rows decide the widths, and hide no column as constant")
  func widths() throws {
    var rows = Self.rows(TableWriter.sampleCount)
    rows.append([.integer(1), "another", "a longer text than all before"])
    let text = try written(rows, as: .table, .init(width: 14)).joined()
    #expect(!text.contains("In every row"))
    #expect(text.contains("another"))
  }

  @Test("a format that makes its text at once gets all rows")
  func whole() throws {
    let format = TableFormat("rows", isForPrograms: true) { table, _ in "\(table.rows.count)\n" }
    #expect(try written(Self.rows(20_000), as: format) == ["20000\n"])
  }

  @Test("a table without rows, title and notes has its header in every format that has one")
  func empty() {
    let table = Table(columns: ["first", "second"], rows: [])
    for format in TableFormat.builtIn {
      let isObjects = ["json", "jsonl"].contains(format.name)
      #expect(table.rendered(as: format).contains("first") != isObjects, "\(format.name)")
    }
    #expect(Table(title: "None", columns: ["first"], rows: []).rendered(as: .table) == "None\n\n")
  }

  @Test("NUL in a text is visible, or escaped")
  func nul() {
    let table = Table(columns: ["t"], rows: [["a\0b"]])
    for format in TableFormat.builtIn {
      let text = table.rendered(as: format)
      #expect(!text.contains("\0"), "\(format.name)")
      #expect(text.contains("b"), "\(format.name)")
    }
  }
}
