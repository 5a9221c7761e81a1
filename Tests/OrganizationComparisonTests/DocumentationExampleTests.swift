import Entente
import EntenteTestSupport
import OrganizationComparison
import Testing

/// The examples of the module's doc comments, so that each is known to compile and to be right.
@Suite("Examples of the comparison's documentation") struct DocumentationExampleTests {
  @Test("the example of Comparison")
  func comparison() async throws {
    let kb = try await PluginBase(OrganizationComparison()).kb
    let comparison = try await kb.compare(["NATO", "CSTO@2009"], on: "2012-01-01")
    let different = comparison.rows.filter(\.isDifferent)
    #expect(different.contains { $0.cells.count == 2 && !$0.dimension.title.isEmpty })
  }
}
