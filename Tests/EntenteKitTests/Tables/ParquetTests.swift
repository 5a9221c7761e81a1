import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@Suite("Parquet") struct ParquetTests {
  private static let hasDuckDB = Python.has("duckdb")

  @Test(
    "values keep their types, and NULL stays apart from an empty text",
    .enabled(if: hasDuckDB, "duckdb is not importable: set ENTENTE_PYTHON"))
  func types() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "it's \(UUID().uuidString).parquet")
    var writer = try ParquetWriter(
      columns: [
        .init("ccode"), .init("start", isDay: true), .init("big"), .init("share"), .init("flag"),
        .init("it's"),
      ], to: file.path, with: .found())
    try writer.add([
      .integer(365), "1992-05-15", .integer(1 << 40), .real(0.5), .flag(true), "a \"b\",\nc",
    ])
    try writer.add([.none, "0000-01-01", .integer(1), .integer(1), .none, ""])
    #expect(try writer.finish() == 2)
    let output = try Python.run(
      """
      import duckdb, sys
      rows = duckdb.read_parquet(sys.argv[1])
      print(*rows.types)
      print(rows.columns)
      print(rows.fetchall())
      """, [file.path])
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines[0] == "INTEGER DATE BIGINT DOUBLE BOOLEAN VARCHAR")
    #expect(lines[1] == #"['ccode', 'start', 'big', 'share', 'flag', "it's"]"#)
    #expect(
      lines[2]
        == #"[(365, datetime.date(1992, 5, 15), 1099511627776, 0.5, True, 'a "b",\nc'), "#
        + "(None, None, 1, 1.0, None, '')]"
    )
    #expect(!FileManager.default.fileExists(atPath: file.path + ".csv"))
  }

  @Test("texts in JSON are escaped")
  func json() throws {
    #expect(JSONText.quoted("a \"b\"") == #""a \"b\"""#)
    let odd = "\u{0}\u{1F}\\/\n\r\t\u{7F}é🏛"
    let read = try JSONDecoder().decode([String].self, from: Data("[\(JSONText.quoted(odd))]".utf8))
    #expect(read == [odd])
  }
}
