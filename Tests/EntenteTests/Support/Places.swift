import Foundation

/// The folders that tests read.
enum Places {
  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// External test data beside the package; tests that need them are skipped if they are missing.
  static let shared = root.deletingLastPathComponent().appendingPathComponent("shared")

  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path) }

  /// The validator of data packages that `script/test` installs.
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
