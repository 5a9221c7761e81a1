import Entente
import EntenteTestSupport
import Foundation
import TreatyArticles

/// What the tests read.
let base = PluginBase(TreatyArticles())

/// What stands beside the repository where it is developed; tests that need it are skipped elsewhere, and say so.
enum Shared {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = repository.deletingLastPathComponent().appendingPathComponent("shared")

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }
}
