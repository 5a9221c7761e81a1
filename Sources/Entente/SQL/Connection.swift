import CSQLite
import GRDB

/// The settings of all connections. A file can come from a stranger, so a connection trusts as
/// little of it as possible.
enum Connection {
  /// - Parameter functions: The functions of plugins, besides those of the library.
  static func configuration(with functions: [DatabaseFunction] = []) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try harden(db)
      (DateFunctions.all + functions).forEach(db.add(function:))
    }
    return configuration
  }

  /// Triggers write full-text indexes, which SQLite before 3.43 does not mark as harmless, so only
  /// a connection that cannot write does not trust the schema. ``SchemaCheck`` knows its triggers.
  private static func harden(_ db: Database) throws {
    let isReadOnly = sqlite3_db_readonly(db.sqliteConnection, "main") == 1
    let status = csqlite_harden(db.sqliteConnection, isReadOnly ? 0 : 1)
    guard status == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
    try db.execute(sql: "PRAGMA cell_size_check = ON")
  }

  /// The path for SQLite, which would read `file:base.sqlite` as an address and `:memory:` as no
  /// file.
  static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }
}
