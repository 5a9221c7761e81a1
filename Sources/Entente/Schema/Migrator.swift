import Foundation
import GRDB

/// Creates the schema in a new file and checks the schema of an existing one.
struct Migrator {
  /// The application id of Entente files: the bytes "Ente".
  static let applicationID = 0x456E_7465

  /// The version of the schema. Each change of its tables adds 1. Entente 0.1.0 had version 14.
  static let schemaVersion = 18

  /// Creates the tables and views.
  static func migrate(_ db: Database) throws {
    try db.execute(
      sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(schemaVersion)")
    for file in EmbeddedFile.schema(in: "tables") + EmbeddedFile.schema(in: "views") {
      try db.execute(sql: file.text)
    }
    let record = try db.makeStatement(
      sql: "INSERT INTO migration (owner, name, sha256) VALUES ('entente', ?, ?)")
    for file in EmbeddedFile.schema(in: "tables") {
      try record.execute(arguments: [file.name, file.sha256])
    }
    try db.execute(
      sql: "INSERT INTO meta (key, value) VALUES ('schema_version', ?), ('schema_mark', ?)",
      arguments: ["\(schemaVersion)", mark])
  }

  /// Refuses a file whose schema differs from the one of this library.
  static func verify(_ db: Database, path: String) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
      throw KnowledgeBaseError(.notEntente, "\(path): an SQLite file, but not one of Entente")
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= schemaVersion else {
      throw KnowledgeBaseError(
        .newerSchema,
        "\(path): made with schema \(version), this program knows \(schemaVersion): use a newer Entente"
      )
    }
    guard version == schemaVersion else {
      throw KnowledgeBaseError(
        .olderSchema,
        "\(path): made with schema \(version), this program needs \(schemaVersion): \(remedy(path))"
      )
    }
    if try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'schema_mark'") == mark {
      guard let difference = try SchemaCheck(db).difference() else { return }
      throw KnowledgeBaseError(
        .changedSchema,
        "\(path): \(difference): make the schema anew and keep the rows with "
          + "'entente upgrade \(path)'")
    }
    let applied = try Row.fetchAll(
      db, sql: "SELECT name, sha256 FROM migration WHERE owner = 'entente'")
    let known = Dictionary(
      uniqueKeysWithValues: EmbeddedFile.schema(in: "tables").map { ($0.name, $0.sha256) })
    for row in applied where try known[row["name"]] != row["sha256"] {
      throw KnowledgeBaseError(
        .changedSchema,
        "\(path): its file \(try row["name"] as String) is not the one of this program: \(remedy(path))"
      )
    }
    throw KnowledgeBaseError(
      .changedSchema,
      "\(path): records \(applied.count) of \(known.count) files, or other views: \(remedy(path))"
    )
  }

  private static func remedy(_ path: String) -> String {
    "upgrade it with 'entente upgrade \(path)'"
  }

  /// A digest of the tables and views. A file also records the digest of each SQL file, to find the
  /// difference.
  static let mark = KnowledgeBase.sha256(
    ofFiles: (EmbeddedFile.schema(in: "tables") + EmbeddedFile.schema(in: "views")).map {
      ($0.path, $0.sha256)
    })
}
