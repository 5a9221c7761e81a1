import Entente
import Foundation

/// The files of a new plugin: one table with a row, a view, a dimension, a query and a page.
struct PluginTemplate: Plugin {
  let id: String
  let subject: String

  var files: [PluginFile] {
    pack.map { PluginFile(path: $0.path, contents: Data($0.text.utf8)) }
  }

  typealias File = (path: String, text: String)

  var pack: [File] {
    [
      (
        "plugin.json",
        """
        {
          "id": "\(id)",
          "subject": "\(subject)",
          "version": "0.1.0",
          "title": "\(id)",
          "description": "One sentence about this plugin."
        }

        """
      ),
      (
        "migrations/0001_item.sql",
        """
        CREATE TABLE \(subject)_item (
          -- The data of the plugin about an organization.
          organization_id TEXT NOT NULL,
          value TEXT NOT NULL CONSTRAINT "value: not empty" CHECK (value <> ''),
          PRIMARY KEY (organization_id)
        ) STRICT;

        """
      ),
      ("data/\(subject)_item.csv", "organization_id,value\ncsto,an example\n"),
      (
        "views/\(subject)_overview.sql",
        """
        CREATE VIEW \(subject)_overview AS
        -- Each item with the members that the organization has today.
        SELECT i.organization_id, i.value, (SELECT count(*) FROM current_member m WHERE m.organization_id = i.organization_id) AS members
        FROM \(subject)_item i;

        """
      ),
      (
        "vocabulary/view_column.csv",
        """
        view_name,position,column_name,description,unit
        \(subject)_overview,1,organization_id,The organization.,
        \(subject)_overview,2,value,What the plugin knows of it.,
        \(subject)_overview,3,members,How many members it has today.,count

        """
      ),
      (
        "dimensions/\(id).sql",
        """
        -- An example of a dimension
        -- A dimension to compare organizations by: see the columns of the view dimension_value.
        SELECT
          organization_id, 1 AS position, value, NULL AS code, NULL AS number,
          '0000-01-01' AS valid_from, '9999-12-31' AS valid_until, NULL AS statement_id
        FROM \(subject)_item

        """
      ),
      (
        "queries/\(id).sql",
        """
        -- The items of an organization, or all
        -- entente \(id) --organization csto
        SELECT organization_id, value FROM \(subject)_item
        WHERE :organization IS NULL OR organization_id = :organization
        ORDER BY organization_id

        """
      ),
      (
        "pages/\(id).json",
        """
        {
          "path": "\(id)/{organization}",
          "title": "\(id): {organization.label}",
          "addresses": "SELECT organization_id AS organization FROM \(subject)_item",
          "sections": [
            {
              "id": "items", "title": "Items",
              "question": ["\(id)", "--organization {organization}"]
            }
          ]
        }

        """
      ),
    ]
  }

  /// The same as a Swift package: a library with the pack, and an executable of five lines.
  ///
  /// - Parameter entente: The folder or URL of the package Entente.
  func package(entente: String) -> [File] {
    [
      ("Package.swift", manifest(entente: entente)),
      (
        "Sources/\(module)/\(module).swift",
        """
        import Entente

        /// One sentence about this plugin.
        public struct \(module): Plugin {
          public init() {}

          public var files: [PluginFile] { PluginFile.embedded(embeddedFiles) }
        }

        """
      ),
      (
        "Sources/\(id)/Main.swift",
        """
        import EntenteCLI
        import \(module)

        @main
        enum Main {
          static func main() async { await EntenteCommand.run(plugins: [\(module)()]) }
        }

        """
      ),
      (
        "Tests/\(module)Tests/ContractTests.swift",
        """
        import EntenteTestSupport
        import \(module)
        import Testing

        @Test("the plugin keeps the contract")
        func contract() async throws { try await PluginContract(\(module)()).check() }

        """
      ),
    ] + pack.map { ("Sources/\(module)/pack/\($0.path)", $0.text) }
  }

  private func manifest(entente: String) -> String {
    let dependency =
      entente.contains("://")
      ? "url: \(literal(entente)), branch: \"main\""
      : "name: \"Entente\", path: \(literal(entente))"
    return """
      // swift-tools-version:6.1
      import PackageDescription

      let package = Package(
        name: "\(id)",
        platforms: [.macOS(.v13)],
        dependencies: [.package(\(dependency))],
        targets: [
          .target(
            name: "\(module)",
            dependencies: [.product(name: "Entente", package: "Entente")],
            plugins: [.plugin(name: "EmbedFiles", package: "Entente")]),
          .executableTarget(
            name: "\(id)",
            dependencies: ["\(module)", .product(name: "EntenteCLI", package: "Entente")]),
          .testTarget(
            name: "\(module)Tests",
            dependencies: ["\(module)", .product(name: "EntenteTestSupport", package: "Entente")]),
        ])

      """
  }

  /// The library: `HandCountsPlugin`. On a file system that ignores case, `HandCounts` could be the
  /// same folder as that of the executable.
  private var module: String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "Plugin"
  }

  private func literal(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
