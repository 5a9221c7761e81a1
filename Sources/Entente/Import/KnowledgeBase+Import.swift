import EDTF
import Foundation
import GRDB

/// The format of a list of spells, and the record of its import.
///
/// By default an end is the last day of the spell, and an empty end means that the spell is open.
///
/// ```swift
/// var options = SpellImportOptions(
///   report: "cow-igo", source: "cow", section: "state_year_formatv3")
/// options.newSource = Source(
///   id: "cow", title: "Intergovernmental Organizations", kind: "dataset",
///   reliability: "secondary")
/// options.through = "2014-12-31"
/// options.addsEntities = true
/// let report = try await kb.importSpells(from: "spells.csv", options)
/// print(report.spells)
/// ```
public struct SpellImportOptions: Sendable {
  /// The meaning of an empty end.
  public enum EmptyEnd: String, Hashable, Sendable, CaseIterable {
    /// The spell had not ended on the last day that the list covers.
    case open
    /// It is not known whether and when the spell ended.
    case unknown
  }

  /// The id of the report: lower-case words joined by hyphens, not used before. If it is also the
  /// replaced report, the new one gets this id with a number.
  public var report: String
  /// The id of the source of all spells in the list.
  public var source: String
  /// The source, if it is to be added.
  public var newSource: Source?
  /// The part of the source: a table, a file.
  public var section: String
  /// The last day that the list covers, `YYYY-MM-DD`. Open spells are not certain after it.
  public var through: String?
  /// The rank: `preferred`, `normal` or `deprecated`. If two reports list a pair, the better one is
  /// used.
  public var rank = "normal"
  /// The reason for a rank that is not normal.
  public var reason: String?
  /// Whether to add unknown organizations and members, as organizations and states.
  public var addsEntities = false
  /// Whether the end is the first day after; else it is the last day.
  public var isEndExcluded = false
  public var emptyEnd = EmptyEnd.open
  /// The id of an earlier report that this one replaces.
  public var replacedReport: String?
  /// The time of the import: a day or a UTC time; `nil` for now.
  public var recorded: String?

  public init(report: String, source: String, section: String) {
    self.report = report
    self.source = source
    self.section = section
  }
}

/// The result of an import.
public struct SpellImportReport: Hashable, Sendable {
  /// The id of the report.
  public let report: String
  public let revision: Int
  /// The number of imported spells.
  public let spells: Int
  /// The number of added organizations and members.
  public let entitiesAdded: Int
  /// Rows that are not followed as they stand: a spell outside the life of its body or member, or
  /// between entities of which one cannot be a member of the other. The first 20.
  public let warnings: [Diagnostic]
  /// The number of all such places.
  public let warningCount: Int
}

extension KnowledgeBase {
  /// Imports a list of spells in bulk.
  ///
  /// The file is CSV with the columns `organization`, `member`, `status`, `start` and `end`, in any
  /// order; other columns are ignored. It is in UTF-8 or UTF-16, and separated by commas,
  /// semicolons, tabs or pipes. Organizations and members are ids or names, the status is
  /// one of the vocabulary, dates are EDTF: a year, month, day, decade or century, with at most one
  /// of `?`, `~` and `%`. An empty start is unknown; an end of `..` or in the
  /// year 9999 as a whole is open. The file is read as a stream, so its size does not matter; one million spells take some seconds.
  ///
  /// All spells belong to one report of one source, recorded in one revision. They are used for
  /// pairs of organization and member without acts. If several reports list a pair, the one with
  /// the best rank is used; with equal ranks, all are.
  ///
  /// - Parameters:
  ///   - path: A file, or `-` for the standard input.
  ///   - progress: Called repeatedly with the completed part, from 0 to 1.
  /// - Throws: ``KnowledgeBaseError``: `badData` with each row that breaks a rule, `systemFailure`
  ///   if the disk is full; the file does not change.
  @discardableResult
  public func importSpells(
    from path: String, _ options: SpellImportOptions,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws -> SpellImportReport {
    let calendar = CalendarDay.firstOfFile...CalendarDay.lastOfFile
    if let through = options.through, CalendarDay(through).map(calendar.contains) != true {
      throw KnowledgeBaseError(
        .badArgument, "'\(through)' is not a day from 0000 to 9999 (YYYY-MM-DD)")
    }
    let input = try ImportFile(path)
    return try await changing { db in
      // All inserted keys come from their tables, in the same transaction.
      try db.runDirectly("PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF")
      defer { try? db.runDirectly("PRAGMA cache_size = -16384; PRAGMA foreign_keys = ON") }
      let report = try db.transaction(.writing) {
        try SpellImporter(db, file: path, options: options, progress: progress)
          .run(size: input.size) { try input.read(into: $0) }
      }
      // The spells are saved, even if the disk has no room to move them from a log into the file.
      try? db.checkpointIfLogged()
      return report
    }
  }
}

/// A file that is read once from beginning to end.
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
  /// Moves the changes from the write-ahead log into the file, if there is a log.
  func checkpointIfLogged() throws {
    if try String.fetchOne(self, sql: "PRAGMA journal_mode") == "wal" {
      try execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }
}
