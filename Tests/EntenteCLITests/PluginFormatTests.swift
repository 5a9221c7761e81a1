import Entente
import EntenteKit
import Testing

@testable import EntenteCLI

@Suite("Formats of plugins")
struct PluginFormatTests {
  private struct Wiki: Plugin {
    var files: [PluginFile] { [] }
    var formats: [TableFormat] {
      [TableFormat("wiki", isForPrograms: false) { table, _ in "{|\(table.columns.count)|}\n" }]
    }
  }

  @Test("a format of a plugin works only with the plugin")
  func added() throws {
    #expect(OutputFormat(rawValue: "wiki") == nil)
    try Shipped.$plugins.withValue([Wiki()]) {
      let format = try #require(OutputFormat(rawValue: "wiki"))
      #expect(Table(columns: ["a"], rows: []).rendered(as: format.format) == "{|1|}\n")
      #expect(OutputFormat.allCases.map(\.rawValue).suffix(2) == ["html", "wiki"])
    }
  }
}
