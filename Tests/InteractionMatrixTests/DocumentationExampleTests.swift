import Entente
import EntenteTestSupport
import InteractionMatrix
import Testing

/// The examples of doc comments, so that each is known to compile and to be right.
@Suite("Examples of the matrix's documentation") struct DocumentationExampleTests {
  @Test("the examples of Matrix and PluginOffer")
  func matrix() async throws {
    let kb = try await base.kb
    let matrix = try await kb.matrix(["CSTO"], by: ["UN", "NATO"], on: "2012-01-01")
    #expect(matrix.rows.map(\.cells.count) == [2])
    let measures = try await kb.read { try $0.offers(.measure) }
    #expect(measures.contains { $0.id == "level" && !$0.title.isEmpty })
  }
}
