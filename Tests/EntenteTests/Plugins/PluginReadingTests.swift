import Entente
import EntenteKit
import EntenteTestSupport
import Testing

@Suite("Read access of a plugin's commands")
struct PluginReadingTests {
  /// A plugin with a command that runs queries.
  private struct Asking: Plugin {
    var files: [PluginFile] { PluginTests.Small().files }
    let queries: [String]

    var commands: [PluginCommand] {
      [
        PluginCommand(
          name: "ask", abstract: "Asks.", parameters: [.init("body", .argument, help: "A body.")]
        ) { [queries] base, arguments in
          let body = SQLValue.text(arguments["body"] ?? "")
          for sql in queries { _ = try base.rows(sql, sql.contains(":body") ? ["body": body] : [:]) }
          return Table(columns: [], rows: [])
        }
      ]
    }
  }

  @Test("the public views, the vocabularies, the sources and its own tables")
  func allowed() async throws {
    let queries = [
      "SELECT label FROM predicate", "SELECT id FROM status WHERE membership = 1",
      "SELECT title FROM source", "SELECT definition FROM function",
      "SELECT member_id FROM current_member WHERE organization_id = :body",
      "SELECT target_id FROM sanction_measure", "SELECT value FROM json_each('[1]')",
    ]
    try await PluginContract(Asking(queries: queries)).check()
  }

  @Test("other tables are refused in the contract and in the tests of the plugin")
  func refused() async throws {
    let plugin = Asking(queries: ["SELECT id FROM statement WHERE subject_id = :body"])
    let reason = "it would read statement, which is neither its own nor a public view"
    let violation = await #expect(throws: ContractViolation.self) {
      try await PluginContract(plugin).check()
    }
    #expect(violation?.findings == ["the command ask: SQL of sanction:1: \(reason)"])
    let error = await #expect(throws: KnowledgeBaseError.self) {
      _ = try await PluginBase(plugin).ask("ask", ["body": ["csto"]])
    }
    #expect(error?.code == .badPlugin && error?.message.hasSuffix(reason) == true)
  }

  @Test("a command can write only through its change")
  func writes() async throws {
    let plugin = Asking(queries: ["DELETE FROM sanction_measure"])
    await #expect(throws: ContractViolation.self) { try await PluginContract(plugin).check() }
  }

  @Test(
    "a query named like a vocabulary or a query of a public view gives no further access",
    arguments: ["source", "weighed"])
  func shadowed(name: String) async throws {
    let sql = "WITH \(name) AS (SELECT id FROM statement) SELECT id FROM \(name)"
    await #expect(throws: ContractViolation.self) {
      try await PluginContract(Asking(queries: [sql])).check()
    }
  }
}
