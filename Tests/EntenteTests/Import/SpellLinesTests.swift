import Entente
import Foundation
import Testing

@Suite("Lists of spells as JSON Lines")
struct SpellLinesTests {
  private func load(
    _ base: ImportBase, _ text: String, _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws -> SpellImportReport {
    let format = try #require(ImportFormats.builtIn.first { $0.name == "spells" })
    return try await base.load(text, as: format, name: "list.jsonl", change)
  }

  @Test("each object is a spell, in any order of its fields, and other fields are ignored")
  func objects() async throws {
    let base = try await ImportBase()
    let done = try await load(
      base,
      """
      {"organization": "league", "member": "Ruritania", "status": "member", "start": 1920, "end": null}

      {"end": "1935-06", "member": "graustark", "start": "1922~", "status": "observer", "organization": "league", "note": "x"}
      """)
    #expect(done.spells == 2)
    #expect(
      try await base.spells() == [
        "league graustark observer 1922~ 1935-06", "league ruritania member 1920 ..",
      ])
  }

  @Test("a fault is told with its line, and for the text of JSON with its column")
  func faults() async throws {
    let base = try await ImportBase()
    let rows = """
      {"organization": "league", "member": "ruritania", "status": "member", "start": "1920-13", "end": ""}
      {"organization": "league", "member": "ruritania", "status": "member", "start": "1920"}
      {"organization": "league", member: "ruritania"}
      [1]
      """
    do {
      _ = try await load(base, rows)
      Issue.record("the list was imported")
    } catch let error as KnowledgeBaseError {
      let told = error.diagnostics.map(\.description)
      #expect(told.count == 4)
      #expect(told[0].contains("list.jsonl:1: start '1920-13'"), "\(told[0])")
      #expect(told[1].contains("list.jsonl:2:1: end"), "\(told[1])")
      #expect(told[2].contains("list.jsonl:3:28"), "\(told[2])")
      #expect(told[3].contains("list.jsonl:4:1") && told[3].contains("object"), "\(told[3])")
    }
    #expect(try await base.spells().isEmpty)
  }
}
