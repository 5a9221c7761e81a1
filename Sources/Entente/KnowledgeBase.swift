import Foundation
import GRDB

/// A knowledge base of international security organizations: one SQLite file, or one in memory.
///
/// ```swift
/// let kb = try await KnowledgeBase.bundled()
/// for member in try await kb.members(of: "CSTO", on: "2006-07") {
///   print(member.member.label, member.status, member.certainty, member.sources.map(\.title))
/// }
/// ```
///
/// Organizations and states can be given by id, by abbreviation, or by a name in any stored
/// language. Dates are EDTF text such as `2006-07-04`, `2006-07` or `2006`. Every call can throw
/// ``KnowledgeBaseError``.
///
/// ## Topics
/// - Opening: ``bundled(plugins:)``, ``open(at:plugins:)``, ``openForWriting(at:plugins:isLogged:)``,
///   ``inMemory(withBundledDataset:plugins:)``, ``build(at:packages:ontoBundled:plugins:discardingRevisions:)``,
///   ``upgrade(at:plugins:skippingBad:isDryRun:)``
/// - Membership: ``members(of:on:rule:status:from:)``, ``memberships(of:on:rule:from:)``,
///   ``membership(of:in:on:rule:status:from:)``
/// - Time: ``timeline(of:from:to:includingParts:perspective:)``, ``timeline(from:to:perspective:)``
/// - Entities: ``entity(named:on:codes:)``, ``find(_:limit:on:codes:)``, ``facts(about:from:)``, ``names(of:from:)``
/// - Words: ``search(_:limit:)``
/// - Giving away: ``export(_:to:_:progress:)``, ``export(_:_:put:)``
/// - Evidence: ``explain(_:from:)``, ``disputes(type:about:)``, ``sources()``
/// - The record: ``revise(_:recorded:_:)``, ``revisions()``, ``check(documents:)``
public struct KnowledgeBase: Sendable {
  let reader: any DatabaseReader
  let writer: (any DatabaseWriter)?
  let knownNames = KnownNamesStore()
  private let functions: PluginFunctions
  /// The path of the file, or `:memory:`.
  public let path: String

  /// Opens a file for reading. The file does not change. A file in WAL mode still gets its side
  /// files.
  ///
  /// - Parameter plugins: Plugins whose functions queries may call.
  public static func open(at path: String, plugins: [any Plugin] = []) async throws -> KnowledgeBase
  {
    try await blocking { try KnowledgeBase(path: path, access: .reading, plugins: plugins) }
  }

  /// Opens a file for reading and writing. Every write goes into a revision: see
  /// ``revise(_:recorded:_:)``.
  ///
  /// While the base is open, a write-ahead log lies beside the file, so that readers never wait for
  /// a write. ``close()`` makes it one file again.
  ///
  /// - Parameters:
  ///   - plugins: Plugins whose functions queries may call.
  ///   - isLogged: Whether there is such a log. Without it, readers wait while a write is saved,
  ///     and a write that is refused or writes nothing leaves the file byte for byte as it was.
  public static func openForWriting(
    at path: String, plugins: [any Plugin] = [], isLogged: Bool = true
  ) async throws -> KnowledgeBase {
    try await blocking {
      try KnowledgeBase(path: path, access: isLogged ? .logged : .unlogged, plugins: plugins)
    }
  }

  /// Opens the bundled dataset for reading. The first call builds it in the user's cache folder.
  ///
  /// The name of the cached file contains a digest of dataset and schema, so a newer library builds
  /// a new file. A cached file that is damaged is built anew.
  ///
  /// - Parameter plugins: Plugins to build in. Each set of plugins has its own cached file.
  public static func bundled(plugins: [any Plugin] = []) async throws -> KnowledgeBase {
    try await blocking {
      let path = try bundledPath(plugins)
      func built() throws -> KnowledgeBase {
        if !FileManager.default.fileExists(atPath: path) {
          _ = try Builder.build([.bundled()], plugins: plugins, at: path)
        }
        return try KnowledgeBase(path: path, access: .reading, plugins: plugins)
      }
      do {
        return try built()
      } catch let error as KnowledgeBaseError where error.isOfContents {
        // A file in the cache holds nothing of a user: one that is damaged is built anew.
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
        return try built()
      }
    }
  }

  /// Makes a separate knowledge base in memory, for tests and for programs that fill their own
  /// base.
  ///
  /// - Parameter withBundledDataset: Whether to load the bundled dataset; otherwise the base has
  ///   only the schema and the vocabularies.
  public static func inMemory(
    withBundledDataset: Bool = false, plugins: [any Plugin] = []
  ) async throws -> KnowledgeBase {
    try await blocking {
      let queue = try DatabaseQueue(configuration: Connection.configuration())
      let packages = withBundledDataset ? [try DataPackage.bundled()] : []
      _ = try queue.writeWithoutTransaction { db in
        try Builder.load(packages, plugins: plugins, into: db)
      }
      return KnowledgeBase(reader: queue, writer: queue, path: ":memory:")
    }
  }

  /// Builds a file from data packages (Frictionless: a descriptor and CSV files).
  ///
  /// The new file is written beside the target and then renamed, so a failure or crash leaves the
  /// old file unchanged.
  ///
  /// - Parameters:
  ///   - path: The file to create or replace. An existing file of another program is not
  ///     overwritten.
  ///   - packages: Folders with a `datapackage.json`; empty for the bundled dataset.
  ///   - ontoBundled: Whether to add the packages to the bundled dataset.
  ///   - plugins: Plugins to build in, in this order.
  ///   - discardingRevisions: Whether to replace a file to which revisions were added after its
  ///     build. Use ``upgrade(at:plugins:skippingBad:isDryRun:)`` to keep them.
  /// - Throws: ``KnowledgeBaseError`` with a diagnostic for each rule that the data break;
  ///   `badArgument` if revisions would be lost.
  @discardableResult
  public static func build(
    at path: String, packages: [String] = [], ontoBundled: Bool = false,
    plugins: [any Plugin] = [], discardingRevisions: Bool = false
  ) async throws -> BuildReport {
    try await blocking {
      let base = packages.isEmpty || ontoBundled ? [try DataPackage.bundled()] : []
      return try Builder.build(
        base + packages.map { try DataPackage(folder: $0) }, plugins: plugins, at: path,
        discardingRevisions: discardingRevisions)
    }
  }

  /// Makes a base with the vocabularies only.
  ///
  /// - Parameters:
  ///   - path: As in ``build(at:packages:ontoBundled:plugins:discardingRevisions:)``.
  ///   - discardingRevisions: As there.
  @discardableResult
  public static func create(
    at path: String, discardingRevisions: Bool = false
  ) async throws -> BuildReport {
    try await blocking {
      try Builder.build([], at: path, discardingRevisions: discardingRevisions)
    }
  }

  /// Closes the base. A file that was opened for writing becomes a single file again, unless
  /// another program still uses it.
  public func close() async throws {
    try await blocking {
      guard let pool = writer as? DatabasePool else { return try reader.close() }
      try? pool.close()
      let queue = try DatabaseQueue(
        path: Connection.plain(path), configuration: Connection.configuration())
      // SQLite refuses this while another connection is open; the last one to close does it.
      try? queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try queue.close()
    }
  }

  init(
    reader: any DatabaseReader, writer: (any DatabaseWriter)?, path: String,
    functions: PluginFunctions = PluginFunctions()
  ) {
    self.functions = functions
    self.reader = reader
    self.writer = writer
    self.path = path
  }

  private enum Access { case reading, logged, unlogged }

  private init(path: String, access: Access, plugins: [any Plugin]) throws {
    try Self.checkHeader(of: path)
    let functions = PluginFunctions()
    for plugin in plugins { try functions.add(plugin) }
    var configuration = Connection.configuration(with: functions)
    configuration.readonly = access == .reading
    let file = Connection.plain(path)
    do {
      let connection: any DatabaseWriter =
        access == .logged
        ? try DatabasePool(path: file, configuration: configuration)
        : try DatabaseQueue(path: file, configuration: configuration)
      try connection.unsafeRead { db in try Self.verify(db, path) }
      let writer = access == .reading ? nil : connection
      self.init(reader: connection, writer: writer, path: path, functions: functions)
    } catch let error as DatabaseError {
      throw KnowledgeBaseError(error, path: path)
    }
  }

  private static func verify(_ db: Database, _ path: String) throws {
    try db.transaction(.reading) { try Migrator.verify(db, path: path) }
  }

  /// Refuses files of other programs before SQLite opens them.
  static func checkHeader(of path: String) throws {
    switch try DatabaseFile.kind(of: path) {
    case .entente: return
    case .missing: throw KnowledgeBaseError(.fileNotFound, "\(path): there is no such file")
    case .empty, .noDatabase:
      throw KnowledgeBaseError(.notEntente, "\(path): not an SQLite file")
    case .otherDatabase:
      throw KnowledgeBaseError(.notEntente, "\(path): an SQLite file, but not one of Entente")
    }
  }

  private static func bundledPath(_ plugins: [any Plugin]) throws -> String {
    let root =
      ProcessInfo.processInfo.environment["XDG_CACHE_HOME"].flatMap {
        $0.isEmpty ? nil : URL(fileURLWithPath: $0)
      }
      ?? FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first
      ?? FileManager.default.temporaryDirectory
    let folder = root.appendingPathComponent("entente")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw KnowledgeBaseError(
        .systemFailure,
        "\(folder.path): it cannot be made: give a file with --db, or set XDG_CACHE_HOME")
    }
    let marks = try plugins.map { "-" + (try PluginContents($0).sha256.prefix(8)) }.joined()
    return folder.appendingPathComponent("\(EmbeddedFile.fingerprint)\(marks).sqlite").path
  }

  /// Reads within one transaction.
  func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
    try await translating {
      try await reader.unsafeRead { db in try db.transaction(.reading) { try body(db) } }
    }
  }

  /// Writes within one transaction, which an error rolls back.
  ///
  /// - Throws: ``KnowledgeBaseError``: `refusedWrite` if the base was opened for reading.
  func change<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await changing { db in try db.transaction(.writing) { try body(db) } }
  }

  /// Writes with transactions of the caller.
  func changing<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    guard let writer else {
      throw KnowledgeBaseError(.refusedWrite, "\(path): it was opened for reading")
    }
    return try await translating { try await writer.writeWithoutTransaction { try body($0) } }
  }

  /// Gives the functions of an added plugin to the connections for reading, which are opened anew.
  func addFunctions(of plugin: any Plugin) throws {
    try functions.add(plugin)
    (writer as? DatabasePool)?.invalidateReadOnlyConnections()
  }

  /// Turns errors of SQLite into errors of this library. A cancelled task gets `CancellationError`,
  /// whichever statement it stopped.
  private func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch {
      if Task.isCancelled { throw CancellationError() }
      throw (error as? DatabaseError).map { KnowledgeBaseError($0, path: path) } ?? error
    }
  }
}

extension KnowledgeBaseError {
  /// The error of this library for an error of SQLite.
  init(_ error: DatabaseError, path: String) {
    if error.extendedResultCode == .SQLITE_READONLY_DBMOVED {
      self.init(
        .systemFailure,
        "\(path): another program replaced the file after it was opened: open it again")
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.locked, "\(path): another process keeps it locked")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(
        .damaged, "\(path): the file is damaged (\(error.message ?? "SQLite cannot read it"))")
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init(.systemFailure, "\(path): \(error.message ?? "the system refused")")
    case .SQLITE_CONSTRAINT:
      self.init(.refusedWrite, error.message ?? "the schema refuses it")
    default:
      self.init(.failedSQL, error.message ?? "\(error)")
    }
  }
}
