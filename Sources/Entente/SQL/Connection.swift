import CSQLite
import EntenteExtension
import Foundation
import GRDB

/// The settings of all connections. A file can come from a stranger, so a connection trusts as
/// little of it as possible.
enum Connection {
  /// - Parameter functions: The functions of plugins, besides those of the library.
  static func configuration(with functions: PluginFunctions = PluginFunctions()) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try harden(db)
      try addFunctions(to: db)
      functions.all.forEach(db.add(function:))
    }
    return configuration
  }

  /// Triggers write full-text indexes, which SQLite before 3.43 does not mark as harmless, so only
  /// a connection that cannot write does not trust the schema. ``SchemaCheck`` knows its triggers.
  private static func harden(_ db: Database) throws {
    let isReadOnly = sqlite3_db_readonly(db.sqliteConnection, "main") == 1
    let status = csqlite_harden(db.sqliteConnection, isReadOnly ? 0 : 1)
    guard status == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
    // A mapped file that another program cuts would end this one by a signal, so pages are copied,
    // into a cache that holds all of a usual base.
    try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA cache_size = -16384")
  }

  /// The functions of dates and the table-valued functions of the loadable extension. Views and
  /// tables do not use them, so the file also works with stock SQLite.
  private static func addFunctions(to db: Database) throws {
    let status = SQLFunctions.add(to: db.sqliteConnection, routines: csqlite_routines())
    guard status == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
  }

  /// The path for SQLite, which would read `file:base.sqlite` as an address and `:memory:` as no
  /// file.
  static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }
}

/// The SQL functions of the plugins with which a base was opened, or which were added to it. New
/// connections get them.
final class PluginFunctions: @unchecked Sendable {
  private let lock = NSLock()
  private var known: [DatabaseFunction] = []

  var all: [DatabaseFunction] { lock.withLock { known } }

  /// - Throws: ``KnowledgeBaseError``: `badPlugin` for a function with a foreign name.
  func add(_ plugin: any Plugin) throws {
    let functions = try plugin.checkedFunctions()
    lock.withLock { known += functions }
  }
}
