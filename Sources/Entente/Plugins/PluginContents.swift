import Foundation

/// The files of a plugin, checked as far as possible without a knowledge base.
struct PluginContents {
  let manifest: PluginManifest
  let files: [PluginFile]

  /// The digest of all files and paths. Computed on demand: reading a plugin does not need it.
  var sha256: String {
    KnowledgeBase.sha256(ofFiles: files.map { ($0.path, $0.sha256) })
  }

  /// The tables that a plugin can add rows to, in the order of filling; its own come last.
  static let vocabularies = RecordCatalogue.shared.openToPlugins(.vocabulary)
  static let records = RecordCatalogue.shared.openToPlugins(.record)

  init(_ plugin: any Plugin) throws {
    files = try plugin.files
    guard let file = files.first(where: { $0.path == "plugin.json" }) else {
      throw KnowledgeBaseError(.badPlugin, "it has no plugin.json")
    }
    do {
      manifest = try JSONDecoder().decode(PluginManifest.self, from: file.contents)
    } catch {
      throw KnowledgeBaseError(
        .badPlugin, "plugin.json: it names id, subject, version, title and description, each a text"
      )
    }
    try checkManifest()
    try checkFiles()
  }

  func files(in folder: String) -> [PluginFile] {
    files.filter { $0.folder == folder }.sorted { $0.path < $1.path }
  }

  private func checkManifest() throws {
    // 'entente' is the owner of the core's own SQL files.
    guard manifest.id.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil, manifest.id != "entente" else {
      throw KnowledgeBaseError(
        .badPlugin,
        "plugin.json: id '\(manifest.id)': lower-case words joined by hyphens, and not entente")
    }
    guard manifest.subject.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil else {
      throw KnowledgeBaseError(
        .badPlugin,
        "plugin.json: subject '\(manifest.subject)': lower-case words joined by underscores")
    }
    for version in [manifest.version] + (manifest.requires ?? [:]).values {
      guard PluginVersion(version) != nil else {
        throw KnowledgeBaseError(
          .badPlugin, "plugin.json: version '\(version)': three numbers, 1.4.0")
      }
    }
  }

  private func checkFiles() throws {
    for file in files {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      guard !file.path.hasPrefix("/"), !parts.contains(".."),
        PluginFile.folders.contains(file.folder)
      else {
        throw KnowledgeBaseError(.badPlugin, "\(file.path): a plugin has no such file")
      }
      let ending = PluginFile.ending(in: file.folder)
      guard file.name + ending == parts.last.map(String.init) else {
        throw KnowledgeBaseError(
          .badPlugin, "\(file.path): a file of this folder is named name\(ending)")
      }
      guard file.contents.count <= PluginFile.largest else {
        throw KnowledgeBaseError(
          .badPlugin, "\(file.path): it is larger than \(PluginFile.largest >> 20) MB")
      }
      if ["dimensions", "measures", "queries"].contains(file.folder),
        SQLFileHead(file.text).title.isEmpty
      {
        throw KnowledgeBaseError(
          .badPlugin, "\(file.path):1: it begins with its title, as a comment")
      }
    }
    let numbers = files(in: "migrations").map { String($0.name.prefix(4)) }
    let expected = numbers.indices.map { String(format: "%04d", $0 + 1) }
    guard numbers == expected else {
      throw KnowledgeBaseError(
        .badPlugin, "migrations: they are numbered 0001, 0002 ... without gaps")
    }
  }
}

/// Three numbers.
struct PluginVersion: Comparable {
  private let numbers: [Int]

  init?(_ text: String) {
    guard text.wholeMatch(of: /(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}/) != nil else { return nil }
    numbers = text.split(separator: ".").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
  }

  static func < (left: PluginVersion, right: PluginVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
