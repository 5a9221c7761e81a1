import Entente
import EntenteTestSupport
import Foundation
import TreatyArticles

/// The knowledge bases that the tests read.
let base = PluginBase(TreatyArticles())

/// Files beside the developers' repository; without them, tests that need them are skipped.
enum Shared {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = repository.deletingLastPathComponent().appendingPathComponent("shared")

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }
}
