import EntenteKit
import Foundation
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

  // 2026-11-23: a CR LF, and a sign with a combining mark after it, tore a row.
  @Test(
    "a value stays in its row, with every line end and with combining marks",
    arguments: ["\n", "\r\n", "\r", "\u{0B}", "\u{85}", "\u{2028}"])
  func oneRow(lineEnd: String) throws {
    let value = "a\(lineEnd)b|\u{301}\t\u{301},\u{301}\"\u{301}&\u{301}\\\u{301}c"
    let table = Table(columns: ["x", "y"], rows: [[.text(value), "z"]])
    func rows(_ format: TableFormat) -> [Substring] {
      table.rendered(as: format).split { $0.isNewline }
    }
    func begins(_ row: Substring, _ text: String) -> Bool { row.utf8.starts(with: text.utf8) }
    #expect(rows(.markdown).count == 3)
    #expect(begins(rows(.markdown)[2], "| a<br>b\\|"))
    let latex = try #require(rows(.latex).firstIndex { begins($0, "a b\\textbar{}") })
    #expect(begins(rows(.latex)[latex + 1], "\\bottomrule"))
    #expect(rows(.latex)[latex].unicodeScalars.split(separator: "&").count == 3)
    if ["\n", "\r\n", "\r"].contains(lineEnd) {
      #expect(rows(.tsv).count == 2)
      #expect(rows(.tsv)[1].utf8.split(separator: UInt8(ascii: "\t")).count == 2)
    }
    var reader = CSVReader(Data(table.rendered(as: .csv).utf8))
    _ = try reader.next()
    let read = try #require(try reader.next()).fields.map(\.text)
    #expect(read.map { Array($0.utf8) } == [Array(value.utf8), Array("z".utf8)])
  }
}
