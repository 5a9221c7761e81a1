import Foundation

/// The folders that tests read.
enum Places {
  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Data of others that stand beside the package; tests that need them are skipped where they are absent.
  static let shared = root.deletingLastPathComponent().appendingPathComponent("shared")

  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path) }

  /// The validator of data packages, where `script/test` has put it.
  static let validator = root.appendingPathComponent(".build/venv/bin/frictionless")

  static var hasValidator: Bool { FileManager.default.isExecutableFile(atPath: validator.path) }

  /// A new folder for one test.
  static func temporary() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  static func lines(of path: String, from base: URL = root) throws -> [String] {
    try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8).split(
      separator: "\n"
    ).map(String.init)
  }
}
