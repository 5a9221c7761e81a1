import EntenteTestSupport
import OrganizationComparison
import Testing

@Test("organization comparison keeps the contract")
func contract() async throws {
  try await PluginContract(OrganizationComparison()).check()
}
