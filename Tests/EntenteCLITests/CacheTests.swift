import Foundation
import Testing

/// 2026-11-30: an empty file in the cache, or one of another version, failed every command.
/// `OpeningTests` has the kinds of damage.
@Suite("The cache")
struct CacheTests {
  @Test("a damaged file in the cache is built anew")
  func damaged() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "cache-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func asked(_ environment: [String: String]) throws -> Program.Outcome {
      try Program.run(
        ["members", "CSTO", "--on", "2010", "--format", "csv"], environment: environment,
        in: folder)
    }
    let first = try asked([:])
    #expect(first.status == 0)
    // All files of a copy of the user's cache are cut; the program needs one of them.
    let home = ProcessInfo.processInfo.environment["XDG_CACHE_HOME"]
    let user = URL(fileURLWithPath: home ?? NSHomeDirectory() + "/.cache")
    let cache = folder.appendingPathComponent("entente")
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: user.appendingPathComponent("entente").path
    ).filter { $0.hasSuffix(".sqlite") }
    func file(_ name: String) -> URL { cache.appendingPathComponent(name) }
    for name in names {
      let contents = try Data(contentsOf: user.appendingPathComponent("entente/" + name))
      try contents.prefix(300_000).write(to: file(name))
    }
    let second = try asked(["XDG_CACHE_HOME": folder.path])
    #expect(second.status == 0 && second.output == first.output, "\(second.errors)")
    let rebuilt = try names.filter { try Data(contentsOf: file($0)).count > 300_000 }
    #expect(rebuilt.count == 1)
  }
}
