import EDTF
import Foundation
import GRDB

/// How a list of spells is to be read, and what is recorded of it.
public struct SpellImportOptions: Sendable {
  /// What an empty end means.
  public enum EmptyEnd: String, Hashable, Sendable, CaseIterable {
    /// The spell has not ended, as far as the list speaks.
    case open
    /// Whether and when it ended is not known.
    case unknown
  }

  /// The id under which the report is recorded: lower-case words joined by hyphens, not used before.
  public var report: String
  /// The id of the source on which every spell of the list rests.
  public var source: String
  /// The source itself, where it is to be added.
  public var newSource: Source?
  /// What of the source it is: a table, a file.
  public var section: String
  /// `YYYY-MM-DD`: the last day of which the list speaks; of spells that are open then, nothing is certain after it.
  public var through: String?
  /// `preferred`, `normal` or `deprecated`: of two reports that list a pair, the better is followed.
  public var rank = "normal"
  /// Why it has its rank, where that is not normal.
  public var reason: String?
  /// Whether organizations and members that the base does not know are added, as organizations and states.
  public var addsEntities = false
  /// Whether the end is the first day after; else it is the last day.
  public var isEndExcluded = false
  public var emptyEnd = EmptyEnd.open
  /// The id of an earlier report that this one takes the place of.
  public var replacedReport: String?
  /// When it was recorded: a day or a UTC time; `nil` for now.
  public var recorded: String?

  public init(report: String, source: String, section: String) {
    self.report = report
    self.source = source
    self.section = section
  }
}

/// What an import made.
public struct SpellImportReport: Hashable, Sendable {
  /// The id of the report.
  public let report: String
  public let revision: Int
  /// How many spells were imported.
  public let spells: Int
  /// How many organizations and members were added.
  public let entitiesAdded: Int
}

extension KnowledgeBase {
  /// Imports a list of spells: the way by which data in bulk come in.
  ///
  /// The file is CSV with the columns `organization`, `member`, `status`, `start` and `end`, in any order and among others.
  /// Organizations and members are ids or names, the status is one of the vocabulary, dates are EDTF: a year, month, day, decade
  /// or century, with at most one of `?`, `~` and `%`; an empty start is unknown, an end of `..` is open. It is read as a
  /// stream, so its size does not matter; one million spells take some seconds.
  ///
  /// All spells rest on one report of one source, recorded in one revision. They speak for the pairs of organization and member
  /// of which no act is known; where another report lists the pair too, the better ranked is followed, and where both are ranked
  /// alike, both are.
  ///
  /// - Parameters:
  ///   - path: A file, or `-` for the standard input.
  ///   - progress: Called now and then with what is done, from 0 to 1.
  /// - Throws: ``KnowledgeBaseError``: `badData` with each row that breaks a rule, and `systemFailure` where there is no room;
  ///   the base is then as it was.
  @discardableResult
  public func importSpells(
    from path: String, _ options: SpellImportOptions,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws -> SpellImportReport {
    guard let writer else {
      throw KnowledgeBaseError(.refusedWrite, "\(self.path): it was opened for reading")
    }
    if let through = options.through, CalendarDay(through) == nil {
      throw KnowledgeBaseError(.badArgument, "'\(through)' is no day (YYYY-MM-DD)")
    }
    let input = try ImportFile(path)
    do {
      return try await writer.writeWithoutTransaction { db in
        // The keys that it inserts come from the tables that they refer to, in the same transaction.
        try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA cache_size = -2000; PRAGMA foreign_keys = ON") }
        var report: SpellImportReport?
        try db.inTransaction(.immediate) {
          report = try SpellImporter(db, file: path, options: options, progress: progress)
            .run(size: input.size) { try input.read(into: $0) }
          return .commit
        }
        try db.checkpointIfLogged()
        guard let report else { throw KnowledgeBaseError(.failedSQL, "nothing was imported") }
        return report
      }
    } catch let error as DatabaseError {
      throw KnowledgeBaseError(error, path: self.path)
    }
  }
}

/// A file that is read from its beginning to its end.
private final class ImportFile: @unchecked Sendable {
  private let handle: FileHandle
  private let path: String
  let size: Int?

  init(_ path: String) throws {
    self.path = path
    guard path != "-" else {
      handle = .standardInput
      size = nil
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw KnowledgeBaseError(.fileNotFound, "\(path): there is no such file")
    }
    guard !isFolder.boolValue, let handle = FileHandle(forReadingAtPath: path) else {
      throw KnowledgeBaseError(.systemFailure, "\(path): it cannot be read")
    }
    self.handle = handle
    size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = Foundation.read(handle.fileDescriptor, buffer.baseAddress, buffer.count)
    guard count >= 0 else {
      throw KnowledgeBaseError(.systemFailure, "\(path): \(String(cString: strerror(errno)))")
    }
    return count
  }
}

extension Database {
  /// Moves what was written into the file itself, where the file has a write-ahead log.
  func checkpointIfLogged() throws {
    if try String.fetchOne(self, sql: "PRAGMA journal_mode") == "wal" {
      try execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }
}
