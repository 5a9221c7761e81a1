import EntenteTestSupport
import Sanctions
import Testing

@Test("the plugin fulfils the contract")
func contract() async throws {
  try await PluginContract(Sanctions()).check()
}
