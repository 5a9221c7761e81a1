import Entente
import EntenteCLI
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteExplorer

@Suite("Site")
struct SiteTests {
  private static func folder() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)")
  }

  @Test("each page and table is a file, and all links lead to files")
  func small() async throws {
    let kb = try await KnowledgeBase.inMemory()
    try await kb.revise("A test") { edit in
      try edit.add(Entity(id: "a/b", type: "provision", label: "Bodies & co"))
      try edit.add(Entity(id: "c", type: "state", label: "Ceded"))
    }
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let explorer = try await EntenteCommand.explorer(of: kb, plugins: [])
    let report = try await ExplorerSite(explorer).write(to: folder)
    let files = try Self.files(in: folder)
    #expect(files.count == report.files)
    #expect(files.isSuperset(of: ["index.html", "entities/a/b.html", "states/c.json"]))
    #expect(files.contains("assets/names.js"))
    func text(_ path: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
    #expect(try text("assets/names.js").contains(#""Ceded","states\/c.html","Ceded","State""#))
    #expect(try text("states/c.html").contains("entente serve"))
    let page = try text("entities/a/b.html")
    #expect(page.contains("href=\"../../assets/style.css\""))
    #expect(!page.contains("href=\"/"))
    #expect(try Self.brokenLinks(in: folder, files) == [])
  }

  @Test(
    "all links of the bundled dataset lead to files",
    .disabled("writing the whole site takes over eight minutes in a debug build"))
  func links() async throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let bases = [try await KnowledgeBase.bundled(), try await KnowledgeBase.bundled()]
    let explorer = try await EntenteCommand.explorer(of: bases[0], plugins: [])
    _ = try await ExplorerSite(explorer, bases: bases).write(to: folder)
    #expect(try Self.brokenLinks(in: folder, Self.files(in: folder)) == [])
  }

  private static func files(in folder: URL) throws -> Set<String> {
    let names =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return Set(names.filter { $0.contains(".") })
  }

  /// The links to files that do not exist, with their page.
  private static func brokenLinks(in folder: URL, _ files: Set<String>) throws -> [String] {
    var broken: [String] = []
    for file in files.sorted() where file.hasSuffix(".html") {
      let page = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let parent = file.split(separator: "/").dropLast().map(String.init)
      for match in page.matches(of: /(?:href|src|action)="([^"]*)"/) {
        let link = match.1.replacing("&amp;", with: "&").replacing("&#38;", with: "&")
        if ["#", "http", "data:"].contains(where: link.hasPrefix) { continue }
        var path = parent
        for word in link.prefix(while: { $0 != "#" && $0 != "?" }).split(separator: "/") {
          if word == ".." {
            _ = path.popLast()
          } else {
            path.append(word.removingPercentEncoding ?? "")
          }
        }
        if !files.contains(path.joined(separator: "/")) { broken.append("\(file): \(match.1)") }
      }
    }
    return Array(Set(broken)).sorted()
  }
}
