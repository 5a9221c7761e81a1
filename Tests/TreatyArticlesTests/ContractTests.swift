import Entente
import EntenteTestSupport
import Foundation
import Testing

@testable import TreatyArticles

@Test("the plugin fulfils the contract")
func contract() async throws {
  try await PluginContract(TreatyArticles()).check()
}

@Test("the embedded files equal those in the folder of the plugin")
func embedded() throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Plugins/TreatyArticles/pack").path
  let standing = try PluginFile.folder(folder)
  #expect(Set(TreatyArticles().files) == Set(standing))
}
