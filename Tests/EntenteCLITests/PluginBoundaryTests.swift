import Foundation
import Testing

@Suite("The boundary of the shipped plugins")
struct PluginBoundaryTests {
  private struct SourceFile {
    let path: String
    let text: String
  }

  /// The Swift files in a folder of the package.
  private func sources(in folder: String) throws -> [SourceFile] {
    let root = Program.root.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".swift") }
      .map { path in
        let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        return SourceFile(path: "\(folder)/\(path)", text: text)
      }
  }

  private var plugins: [String] {
    get throws {
      let folder = Program.root.appendingPathComponent("Plugins").path
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { !$0.hasPrefix(".") }
    }
  }

  @Test("a plugin imports only products of the package, and no other plugin")
  func imports() throws {
    let manifest = try String(
      contentsOf: Program.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let products = manifest.matches(of: /\.library\(name: "(\w+)"/).map { String($0.1) }
    let system = ["Foundation", "Glibc", "Darwin", "Musl"]
    for file in try sources(in: "Plugins") {
      let imported = file.text.matches(of: /(?m)^ *(?:public )?import (\w+)/).map { String($0.1) }
      #expect(Set(imported).isSubset(of: products + system), "\(file.path)")
      #expect(!file.text.contains("@testable") && !file.text.contains("@_spi"), "\(file.path)")
    }
  }

  @Test("a plugin uses no package declarations")
  func packageAccess() throws {
    let declaration =
      /\bpackage (?:static |mutating |final )*(?:struct|class|enum|func|var|let) (\w+)/
    let declared = try sources(in: "Sources").flatMap { file in
      file.text.matches(of: declaration).map { String($0.1) }
    }
    // A public declaration can have the same name.
    let types = declared.filter { $0.first?.isUppercase == true }
    for file in try sources(in: "Plugins") {
      let words = Set(file.text.matches(of: /\b[A-Z]\w+/).map { String($0.0) })
      #expect(words.isDisjoint(with: types), "\(file.path)")
    }
  }

  @Test("only the list, the entry and the benchmark name a plugin")
  func names() throws {
    let named = try plugins
    let files = try sources(in: "Sources") + sources(in: "Tests")
    for file in files where !named.contains(where: { file.path.hasPrefix("Tests/\($0)Tests/") }) {
      let places = ["Sources/EntenteMain/Entry.swift", "Sources/Benchmark/"]
      guard !places.contains(where: { file.path.hasPrefix($0) }) else { continue }
      for name in named { #expect(!file.text.contains(name), "\(file.path) names \(name)") }
    }
    let manifest = try String(
      contentsOf: Program.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    for name in named {
      #expect(manifest.components(separatedBy: "\"\(name)").count == 2, "\(name)")
    }
  }
}
