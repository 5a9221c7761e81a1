import Entente
import EntenteCLI
import Foundation
import Testing

@testable import EntenteExplorer

/// The explorer of the bundled dataset without plugins.
enum Bundled {
  static let explorer = Task<Explorer, any Error> {
    try await EntenteCommand.explorer(of: KnowledgeBase.bundled(), plugins: [])
  }

  static var kb: KnowledgeBase {
    get async throws { try await explorer.value.kb }
  }

  /// A copy of the file, which can be written.
  static func copy() async throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-explorer-\(UUID().uuidString).sqlite"
    ).path
    let source = try await kb.path
    try FileManager.default.copyItem(atPath: source, toPath: path)
    return path
  }

  /// The first address of each page.
  static func oneAddressOfEachPage() async throws -> [String] {
    let explorer = try await explorer.value
    return explorer.pages.compactMap { page in
      explorer.addresses.first { address in
        page.values(of: address.split(separator: "/").map(String.init)) != nil
      }
    } + ["entities/cst/art_4"]
  }
}

/// Asks a server of the bundled dataset in this process.
func withServer(
  _ body: (TestServer) async throws -> Void
) async throws {
  try await body(TestServer(server: ExplorerServer(Bundled.explorer.value)))
}

extension Explorer {
  func get(_ address: String) async throws -> ExplorerResponse {
    await response(to: try #require(ExplorerRequest(address)))
  }
}
