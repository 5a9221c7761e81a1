import Foundation

/// A plugin in a folder, without compiled code.
public struct Pack: Plugin {
  public let files: [PluginFile]

  /// - Parameter folder: A folder with a `plugin.json`.
  /// - Throws: ``KnowledgeBaseError``: `fileNotFound`; `badPlugin` for links out of the folder and
  ///   for files that are too large.
  public init(folder: String) throws {
    files = try PluginFile.folder(folder)
  }
}

extension PluginFile {
  /// The largest size of a file: 64 MiB.
  static let largest = 64 << 20

  /// The folders that a plugin can have.
  static let folders = [
    "", "migrations", "views", "vocabulary", "data", "dimensions", "measures", "queries",
    "pages",
  ]

  /// The file extension in a folder.
  static func ending(in folder: String) -> String {
    switch folder {
    case "", "pages": ".json"
    case "vocabulary", "data": ".csv"
    default: ".sql"
    }
  }

  /// The files of a plugin's folder, ordered by path. Files that a plugin cannot have are skipped.
  ///
  /// - Throws: ``KnowledgeBaseError``: `fileNotFound`; `badPlugin` for links out of the folder and
  ///   for files that are too large.
  public static func folder(_ path: String) throws -> [PluginFile] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw KnowledgeBaseError(.fileNotFound, "\(path): there is no such folder")
    }
    guard manager.fileExists(atPath: path + "/plugin.json") else {
      throw KnowledgeBaseError(
        .fileNotFound, "\(path): it has no plugin.json, so it is not a plugin")
    }
    var files: [PluginFile] = []
    for folder in folders {
      let place = folder.isEmpty ? path : "\(path)/\(folder)"
      for name in (try? manager.contentsOfDirectory(atPath: place))?.sorted() ?? [] {
        let file = folder.isEmpty ? name : "\(folder)/\(name)"
        guard isPart(file) else { continue }
        files.append(try read(file, in: path))
      }
    }
    return files
  }

  /// The files of a plugin that the build tool `EmbedFiles` embedded in its target. Other files of
  /// the folder are passed over.
  ///
  /// ```swift
  /// public var files: [PluginFile] { PluginFile.embedded(embeddedFiles) }
  /// ```
  ///
  /// - Parameters:
  ///   - target: The constant `embeddedFiles` that the build tool writes.
  ///   - pack: The folder with `plugin.json`, from the folder of the target.
  public static func embedded(
    _ target: [(path: StaticString, text: StaticString, sha256: StaticString)],
    in pack: String = "pack"
  ) -> [PluginFile] {
    EmbeddedFile.files(of: target, in: pack).filter { isPart($0.path) }
      .map { PluginFile(path: $0.path, contents: Data($0.bytes), digest: $0.sha256) }
  }

  /// Whether a plugin can have a file of this path.
  private static func isPart(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return path == "plugin.json" }
    return folders.contains(parts[0])
      && [".sql", ".csv", ".json"].contains { path.hasSuffix($0) }
  }

  private static func read(_ file: String, in path: String) throws -> PluginFile {
    guard let data = try FolderFile.read(file, in: path, atMost: largest, else: .badPlugin) else {
      throw KnowledgeBaseError(.badPlugin, "\(path)/\(file): it is not a readable file")
    }
    return PluginFile(path: file, contents: data)
  }
}
