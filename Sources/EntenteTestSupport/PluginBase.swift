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
      return try await KnowledgeBase.open(at: path)
    }
  }

  /// The file that all tests read.
  ///
  /// - Throws: What building it threw.
  public var kb: KnowledgeBase { get async throws { try await built.value } }

  /// A copy that may be changed.
  ///
  /// - Throws: What building, copying or opening throws.
  public func copy() async throws -> KnowledgeBase {
    let path = Self.temporaryPath("copy.sqlite")
    try FileManager.default.copyItem(atPath: try await kb.path, toPath: path)
    return try await KnowledgeBase.openForWriting(at: path)
  }

  /// What a command of the plugin answers. Its queries may read what the SQL of the plugin may, and
  /// nothing else.
  ///
  /// - Parameters:
  ///   - values: Of each argument the values that it is given; none for a flag.
  ///   - kb: Where a command that changes the file is to do so: a ``copy()``.
  /// - Throws: What the command throws; ``Entente/KnowledgeBaseError``: `badArgument` where the plugin has none of that name.
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

  /// A path where nothing stands yet, ending with the name.
  public static func temporaryPath(_ name: String) -> String {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString)-\(name)").path
  }

  /// The path of a file with these words.
  ///
  /// - Throws: Where it cannot be written.
  public static func file(_ name: String, _ text: String) throws -> String {
    let path = temporaryPath(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}

extension Table {
  /// The rows as texts, by the names of the columns; of columns of one name the first.
  public var texts: [[String: String]] {
    rows.map {
      Dictionary(zip(columns, $0.map(\.text)), uniquingKeysWith: { first, _ in first })
    }
  }
}
