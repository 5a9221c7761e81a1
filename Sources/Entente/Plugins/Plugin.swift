public import Foundation

/// A subject that is added to a knowledge base: tables and views, vocabulary, data, dimensions and measures, functions, commands.
///
/// A plugin is a value of this protocol, shipped or of a stranger's package; or a folder with the same files, a *pack*, which
/// needs no Swift (``Pack``). Both are added, upgraded and removed alike, in one transaction, and can do the same:
///
/// | file | what it is |
/// | --- | --- |
/// | `plugin.json` | ``PluginManifest``: id, subject, version, title, description, what it requires |
/// | `migrations/0001_name.sql` | tables, indexes and triggers of its own; numbered, never changed once published |
/// | `views/name.sql` | views of its own, made anew with each version |
/// | `vocabulary/table.csv` | rows of the vocabularies: `predicate`, `unit`, `entity_type`, `view_column` ... |
/// | `data/table.csv` | rows of the record and of its own tables; `revision_added` is filled in |
/// | `dimensions/name.sql` | what organizations are compared by: see ``PluginOffer`` |
/// | `measures/name.sql` | what is measured between two entities |
/// | `queries/name.sql` | one SELECT with named parameters: a command |
///
/// The names of its tables, views, indexes and triggers begin with its subject. Its SQL runs under an authorizer: it touches
/// what is its own, and reads the public views.
///
/// ```swift
/// struct Budgets: Plugin {
///   var files: [PluginFile] { get throws { try PluginFile.folder(Bundle.module.resourcePath!) } }
/// }
/// ```
public protocol Plugin: Sendable {
  /// Its files, with paths relative to its folder.
  var files: [PluginFile] { get throws }
  /// Commands that a query alone cannot answer.
  var commands: [PluginCommand] { get }
  /// Functions for the queries of those who open a base with the plugin.
  var functions: [SQLFunction] { get }
}

extension Plugin {
  public var functions: [SQLFunction] { [] }
  public var commands: [PluginCommand] { [] }
}

/// One file of a plugin.
public struct PluginFile: Hashable, Sendable {
  /// `views/sanction_current.sql`
  public let path: String
  public let contents: Data

  public init(path: String, contents: Data) {
    self.path = path
    self.contents = contents
  }

  /// A file that is embedded in the program.
  public init(path: String, bytes: UnsafePointer<UInt8>, count: Int) {
    self.init(path: path, contents: Data(bytes: bytes, count: count))
  }

  /// The folder in which it stands; empty for `plugin.json`.
  var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

  /// The name without folder and ending.
  var name: String {
    String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
  }

  var text: String { String(decoding: contents, as: UTF8.self) }

  var sha256: String { KnowledgeBase.sha256(of: contents) }
}

/// What `plugin.json` says.
public struct PluginManifest: Hashable, Sendable, Codable {
  /// Lower-case words joined by hyphens: `organization-comparison`.
  public let id: String
  /// What the names of its tables and views begin with: `comparison`.
  public let subject: String
  /// Three numbers: `1.4.0`.
  public let version: String
  public let title: String
  public let description: String
  /// Other plugins, each with the version from which on it will do.
  public let requires: [String: String]?

  public init(
    id: String, subject: String, version: String, title: String, description: String,
    requires: [String: String]? = nil
  ) {
    self.id = id
    self.subject = subject
    self.version = version
    self.title = title
    self.description = description
    self.requires = requires
  }

  /// What the `plugin.json` of a plugin says.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` where the plugin is not whole.
  public init(of plugin: any Plugin) throws {
    self = try PluginContents(plugin).manifest
  }
}
