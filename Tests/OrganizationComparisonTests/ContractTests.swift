import Entente
import EntenteTestSupport
import Foundation
import OrganizationComparison
import Testing

@Test("organization comparison keeps the contract")
func contract() async throws {
  try await PluginContract(OrganizationComparison()).check()
}

@Test("the embedded files equal those in the folder of the plugin")
func embedded() throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Plugins/OrganizationComparison/pack")
  let standing = try Pack(folder: folder.path).files
  #expect(Set(OrganizationComparison().files) == Set(standing))
}
