import Foundation
import Testing

@Suite("The article on the architecture")
struct ArchitectureTests {
  @Test("its picture has the imports of each target, and no others")
  func imports() throws {
    let article = try Article()
    let inside = Set(article.targets.map(\.name))
    for target in article.targets {
      let imported = try Self.imports(in: target.folder)
      let known = Set(article.edges.filter { $0.from == target.name }.map(\.to))
      #expect(imported.intersection(inside) == known, "\(target.name)")
      #expect(imported.subtracting(inside) == target.outside, "\(target.name)")
    }
    #expect(article.edges.allSatisfy { inside.contains($0.from) && inside.contains($0.to) })
  }

  @Test("it lists each target of the package, with its folder")
  func targets() throws {
    let manifest = try Places.lines(of: "Package.swift").joined(separator: "\n")
    let targets = manifest.matches(
      of: /\.(?:target|executableTarget|plugin|systemLibrary)\(\s*name: "([\w-]+)"/
    ).map { String($0.1) }
    let listed = try Article().targets
    #expect(Set(listed.map(\.name)) == Set(targets + ["plugins"]))
    #expect(try Set(listed.map(\.folder)) == Set(Self.folders(of: "Sources") + Self.rootTargets))
  }

  @Test("it lists each topic folder of the library")
  func rooms() throws {
    let folders = try Self.folders(of: "Sources/Entente")
      .map { $0.replacing("Sources/Entente/", with: "") }.filter { $0 != "Entente.docc" }
    #expect(try Article().rooms.sorted() == folders.sorted())
  }

  @Test("each file that it names exists")
  func places() throws {
    let named = try Article().places
    #expect(named.count > 30)
    for path in named {
      let url = Places.root.appendingPathComponent(path)
      #expect(FileManager.default.fileExists(atPath: url.path), "\(path)")
    }
  }

  private static let rootTargets = ["Schema", "Plugins"]

  /// The folders in a folder of the package.
  private static func folders(of folder: String) throws -> [String] {
    let root = Places.root.appendingPathComponent(folder)
    return try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { !$0.hasPrefix(".") }
      .filter { try root.appendingPathComponent($0).isFolder }
      .map { "\(folder)/\($0)" }
  }

  /// The modules that the Swift files of a folder import. All plugins count as one.
  private static func imports(in folder: String) throws -> Set<String> {
    let plugins = try folders(of: "Plugins").map { $0.replacing("Plugins/", with: "") }
    let root = Places.root.appendingPathComponent(folder)
    var modules: Set<String> = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where file.hasSuffix(".swift") {
      modules.formUnion(try head(of: "\(folder)/\(file)"))
    }
    return Set(modules.map { plugins.contains($0) ? "plugins" : $0 })
  }

  /// The imports at the head of a Swift file. Imports in its string literals come later.
  private static func head(of file: String) throws -> [String] {
    var modules: [String] = []
    for line in try Places.lines(of: file) {
      let words = line.trimmingCharacters(in: .whitespaces)
      if let match = words.firstMatch(of: /^(?:@\w+ )?(?:\w+ )?import (?:[a-z]+ )?([A-Z]\w*)/) {
        modules.append(String(match.1))
      } else if !words.isEmpty && !words.hasPrefix("//") && !words.hasPrefix("#") {
        break
      }
    }
    return modules
  }
}

extension URL {
  fileprivate var isFolder: Bool {
    get throws { try resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false }
  }
}

/// The statements of the article.
private struct Article {
  struct Target {
    let name: String
    let folder: String
    /// The imported modules that are not targets of the package.
    let outside: Set<String>
  }

  let edges: [(from: String, to: String)]
  let targets: [Target]
  let rooms: [String]
  /// The files and folders that it names.
  let places: [String]

  init() throws {
    let lines = try Places.lines(of: "Sources/Entente/Entente.docc/Architecture.md")
    edges = lines.compactMap { $0.firstMatch(of: /^  ([\w-]+) --> ([\w-]+)$/) }
      .map { (String($0.1), String($0.2)) }
    targets = lines.compactMap {
      $0.firstMatch(of: /^\| `([\w-]+)` \| `([\w\/]+)` \|.*\| (.*) \|$/)
    }
    .map { match in
      let modules = match.3.matches(of: /`(\w+)`/).map { String($0.1) }
      return Target(name: String(match.1), folder: String(match.2), outside: Set(modules))
    }
    rooms = lines.compactMap { $0.firstMatch(of: /^\| `(\w+)` \| [^`|]+ \|$/) }
      .map { String($0.1) }
    let roots = /`((?:Sources|Schema|Plugins|Tests|Examples|script)\/[^`]+|Package\.swift)`/
    places = lines.flatMap { $0.matches(of: roots).map { String($0.1) } }
  }
}
