import Entente
import EntenteCLI
import EntenteExplorer

extension PluginContract {
  /// The pages that have no address, or do not answer at their first addresses.
  func pages(_ kb: KnowledgeBase) async throws -> [String] {
    let files = try plugin.files.filter { $0.path.hasPrefix("pages/") }
    guard !files.isEmpty else { return [] }
    let explorer = try await EntenteCommand.explorer(of: kb, plugins: required + [plugin])
    var found: [String] = []
    for file in files {
      let page = try PluginPage(
        json: String(decoding: file.contents, as: UTF8.self), file: file.path)
      let addresses = try await kb.read { base in
        try base.addresses(of: page).prefix(2).map { page.address($0) }
      }
      if addresses.isEmpty { found.append("\(file.path): it has no address") }
      for address in addresses {
        found += await explorer.errors(at: address).map { "\(file.path): /\(address): \($0)" }
      }
    }
    return found
  }
}
