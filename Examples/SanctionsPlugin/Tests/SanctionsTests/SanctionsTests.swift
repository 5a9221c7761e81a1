import EntenteTestSupport
import Sanctions
import Testing

@Test("sanctions keep the contract")
func contract() async throws {
  try await PluginContract(Sanctions()).check()
}
