import Entente
import EntenteTestSupport
import Foundation
import InteractionMatrix
import Testing

@Test("the interaction matrix keeps the contract")
func contract() async throws {
  try await PluginContract(InteractionMatrix()).check()
}

@Test("the embedded files equal those in the folder of the plugin")
func embedded() throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Plugins/InteractionMatrix/pack")
  let standing = try Pack(folder: folder.path).files
  #expect(Set(InteractionMatrix().files) == Set(standing))
}
