import EntenteKit
import Foundation
import GRDB
import SHA2

/// The dataset in a file and the state of its record, for citations.
public struct DatasetEdition: Hashable, Sendable, Codable {
  /// The short name of the data package: `entente`.
  public let name: String
  public let title: String
  /// `nil` for a base without a dataset.
  public let version: String?
  /// Its last day, ISO 8601.
  public let day: String
  public let authors: [String]
  /// The identifier of its licence: `CC-BY-4.0`.
  public let license: String?
  /// The newest revision, and its day or UTC time.
  public let revision: Int
  public let recorded: String
  /// A SHA-256 of the record: all sources, statements and citations, and the imported lists.
  public let digest: String
}

extension Snapshot {
  /// The dataset of this file.
  ///
  /// ```swift
  /// let edition = try await kb.read { try $0.datasetEdition() }
  /// print(edition.title, edition.version ?? "", edition.day)
  /// ```
  ///
  /// A base that was not built from a data package has an untitled dataset.
  public func datasetEdition() throws -> DatasetEdition {
    let pairs = try Row.fetchAll(db, sql: "SELECT key, value FROM meta WHERE value <> ''")
    let meta: [String: String] = Dictionary(
      try pairs.map { (try $0["key"], try $0["value"]) }, uniquingKeysWith: { first, _ in first })
    let revision = try Row.fetchOne(db, sql: "SELECT id, recorded FROM revision ORDER BY id DESC")
    return DatasetEdition(
      name: meta["dataset_name"] ?? "dataset",
      title: meta["dataset_title"] ?? "Untitled dataset", version: meta["dataset_version"],
      day: meta["dataset_date"] ?? KnowledgeBase.today,
      authors: meta["dataset_authors"]?.split(separator: "\n").map(String.init) ?? [],
      license: try meta["dataset_licenses"].flatMap { text in
        try JSONDecoder().decode([DataPackage.License].self, from: Data(text.utf8)).first?.name
      },
      revision: try revision?["id"] ?? 0, recorded: try revision?["recorded"] ?? "",
      digest: try recordDigest())
  }

  /// A digest of the rows of the record, independent of their order and of internal keys. Spells of
  /// an imported list count by the digest of its file.
  private func recordDigest() throws -> String {
    var hash = SHA256()
    let tables = RecordCatalogue.shared.filled.filter { $0.part == .record }.map(\.name)
    for table in tables + ["report"] {
      let statement = try db.cachedStatement(
        sql: "SELECT * FROM \(table.quotedDatabaseIdentifier)")
      let columns = statement.columnNames.indices.filter { statement.columnNames[$0] != "key" }
      let lines = try StatementCursor(statement).allRows().map { row in
        columns.map { Table.Cell(row[$0]).text }.joined(separator: "\u{1F}") + "\n"
      }
      hash.update("\(table)\n\(lines.sorted().joined())")
    }
    return hash.hexadecimal
  }
}
