public import Entente
public import EntenteKit
import Foundation

/// The bundled dataset with a plugin, built once for the tests of the plugin:
///
/// ```swift
/// let base = PluginBase(Sanctions())
/// @Test("who is listed") func listed() async throws {
///   let table = try await base.ask("sanctions", ["of": ["csto"]])
/// }
/// ```
public final class PluginBase: Sendable {
  private let plugin: any Plugin
  private let built: Task<KnowledgeBase, any Error>

  public init(_ plugin: any Plugin) {
    self.plugin = plugin
    built = Task {
      let path = Self.temporaryPath("base.sqlite")
      try await KnowledgeBase.build(at: path, plugins: [plugin])
      return try await KnowledgeBase.open(at: path, plugins: [plugin])
    }
  }

  /// The file that all tests read.
  ///
  /// - Throws: Errors of the build.
  public var kb: KnowledgeBase { get async throws { try await built.value } }

  /// A copy that can be changed.
  ///
  /// - Throws: Errors while building, copying or opening.
  public func copy() async throws -> KnowledgeBase {
    let path = Self.temporaryPath("copy.sqlite")
    try FileManager.default.copyItem(atPath: try await kb.path, toPath: path)
    return try await KnowledgeBase.openForWriting(at: path, plugins: [plugin])
  }

  /// Runs a command of the plugin and returns its answer. Its queries may read only what the SQL of
  /// the plugin may.
  ///
  /// - Parameters:
  ///   - values: The values of each argument; none for a flag.
  ///   - kb: A ``copy()``, for a command that changes the file.
  /// - Throws: Errors of the command; ``Entente/KnowledgeBaseError``: `badArgument` if the plugin
  ///   has no such command.
  public func ask(
    _ name: String, _ values: [String: [String]], in kb: KnowledgeBase? = nil
  ) async throws -> Table {
    guard let command = plugin.commands.first(where: { $0.name == name }) else {
      throw KnowledgeBaseError.because(.badArgument, "the plugin has no command '\(name)'")
    }
    let arguments = PluginCommand.Arguments(values)
    let base = if let kb { kb } else { try await self.kb }
    switch command.action {
    case .answer(let answer):
      return try await base.read { [plugin] base in
        try base.restrict(to: plugin)
        return try answer(base, arguments)
      }
    case .change(let change):
      return try await base.change(with: plugin) { try change($0, arguments) }
    }
  }

  /// A new path in a temporary folder, with this name.
  public static func temporaryPath(_ name: String) -> String {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString)-\(name)").path
  }

  /// Writes a file and returns its path.
  ///
  /// - Throws: An error if the file cannot be written.
  public static func file(_ name: String, _ text: String) throws -> String {
    let path = temporaryPath(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}

extension Table {
  /// The rows as texts by column name; the first of columns with the same name.
  public var texts: [[String: String]] {
    rows.map {
      Dictionary(zip(columns, $0.map(\.text)), uniquingKeysWith: { first, _ in first })
    }
  }
}
