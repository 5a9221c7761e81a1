import Entente
import Foundation
import Testing

@Suite("Example packs")
struct ExamplePackTests {
  /// The folders of Examples with a plugin.json.
  static let packs: [String] = {
    let root = Places.root.appendingPathComponent("Examples")
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix("/plugin.json") && !$0.contains(".build/") }
      .map { String($0.dropLast("/plugin.json".count)) }.sorted()
  }()

  @Test("there are some")
  func present() {
    #expect(Self.packs == ["SanctionsPlugin/Sources/Sanctions/pack", "alliances-pack"])
  }

  @Test("each can be added to the bundled dataset of today", arguments: packs)
  func added(pack: String) async throws {
    let kb = try await KnowledgeBase.inMemory(withBundledDataset: true)
    let path = Places.root.appendingPathComponent("Examples/\(pack)").path
    do {
      #expect(try await kb.add(Pack(folder: path)))
    } catch let error as KnowledgeBaseError {
      Issue.record("\(error.diagnostics)")
      throw error
    }
    #expect(try await kb.check().findings.isEmpty)
  }
}
