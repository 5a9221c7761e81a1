public import EntenteKit
public import Foundation

/// A subject that can be added to a knowledge base: tables, views, vocabulary, data, dimensions,
/// measures, functions, commands and pages.
///
/// A plugin is a value of this protocol, or a folder with the same files, a *pack*, which needs no
/// Swift (``Pack``). Shipped and third-party plugins have the same rights. Adding, upgrading and
/// removing a plugin is one transaction.
///
/// | file | content |
/// | --- | --- |
/// | `plugin.json` | ``PluginManifest``: id, subject, version, title, description, requirements |
/// | `migrations/0001_name.sql` | its tables, indexes and triggers; never changed once published |
/// | `views/name.sql` | its views, recreated by each version |
/// | `vocabulary/table.csv` | rows of `predicate`, `unit`, `entity_type`, `view_column` ... |
/// | `data/table.csv` | rows of the record and of its own tables; `revision_added` is filled in |
/// | `dimensions/name.sql` | dimensions to compare organizations by: see ``PluginOffer`` |
/// | `measures/name.sql` | measures between two entities: see ``PluginOffer`` |
/// | `queries/name.sql` | one SELECT with named parameters: a command, see ``SavedQuery`` |
/// | `pages/name.json` | a page of the explorer: see ``PluginPage`` |
///
/// The names of its tables, views, indexes and triggers begin with its subject. Its SQL runs under
/// an authorizer that allows only its own objects and the public views.
///
/// ```swift
/// struct Budgets: Plugin {
///   var files: [PluginFile] { PluginFile.embedded(embeddedFiles) }
/// }
/// ```
public protocol Plugin: Sendable {
  /// Its files, with paths relative to its folder.
  var files: [PluginFile] { get throws }
  /// Commands that need more than one query.
  var commands: [PluginCommand] { get }
  /// SQL functions for connections that are opened with the plugin.
  var functions: [SQLFunction] { get }
  /// Output formats for any answer, in addition to those of the kit.
  var formats: [TableFormat] { get }
  /// Formats of lists that can be imported, in addition to those of the library.
  var importFormats: [any ImportFormat] { get }
}

extension Plugin {
  public var functions: [SQLFunction] { [] }
  public var commands: [PluginCommand] { [] }
  public var formats: [TableFormat] { [] }
  public var importFormats: [any ImportFormat] { [] }
}

/// One file of a plugin.
public struct PluginFile: Hashable, Sendable {
  /// The path in the plugin: `views/sanction_current.sql`.
  public let path: String
  public let contents: Data

  /// The SHA-256 computed at build time; `nil` for a file that is read at run time.
  private let digest: String?

  public init(path: String, contents: Data) {
    self.init(path: path, contents: contents, digest: nil)
  }

  init(path: String, contents: Data, digest: String?) {
    self.path = path
    self.contents = contents
    self.digest = digest
  }

  /// The folder of the file; empty for `plugin.json`.
  var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

  /// The file name without folder and extension.
  var name: String {
    String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
  }

  var text: String { String(decoding: contents, as: UTF8.self) }

  var sha256: String { digest ?? KnowledgeBase.sha256(of: contents) }

  public static func == (left: PluginFile, right: PluginFile) -> Bool {
    left.path == right.path && left.contents == right.contents
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(contents)
  }
}

/// The content of `plugin.json`.
public struct PluginManifest: Hashable, Sendable, Codable {
  /// Lower-case words joined by hyphens: `organization-comparison`.
  public let id: String
  /// The prefix of the names of its tables and views: `comparison`.
  public let subject: String
  /// Three numbers: `1.4.0`.
  public let version: String
  public let title: String
  public let description: String
  /// The required plugins, each with the lowest version.
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

  /// Reads the `plugin.json` of a plugin.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` if the plugin is incomplete.
  public init(of plugin: any Plugin) throws {
    self = try PluginContents(plugin).manifest
  }
}
