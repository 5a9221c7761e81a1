import Foundation
import GRDB
import Testing

/// 2026-11-30: an empty file in the cache, or one of another version, failed every command.
@Suite("The cache")
struct CacheTests {
  @Test(
    "a damaged file in the cache is built anew",
    arguments: ["empty", "torn", "foreign", "changed"])
  func damaged(kind: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "cache-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func asked() throws -> Program.Outcome {
      try Program.run(
        ["members", "CSTO", "--on", "2010", "--format", "csv"],
        environment: ["XDG_CACHE_HOME": folder.path], in: folder)
    }
    let first = try asked()
    #expect(first.status == 0)
    let cache = folder.appendingPathComponent("entente")
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: cache.path).first {
        $0.hasSuffix(".sqlite")
      })
    let file = cache.appendingPathComponent(name)
    switch kind {
    case "empty": try Data().write(to: file)
    case "torn": try Data(contentsOf: file).prefix(300_000).write(to: file)
    case "foreign": try Data("This is no database.".utf8).write(to: file)
    default:
      try DatabaseQueue(path: file.path).write { db in
        try db.execute(
          sql: "DROP VIEW current_member; CREATE VIEW current_member AS SELECT 1 AS x")
      }
    }
    let second = try asked()
    #expect(second.status == 0 && second.output == first.output, "\(second.errors)")
  }
}
