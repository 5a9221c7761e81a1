import EDTF
import EntenteKit
import Foundation
import GRDB

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
    try await importList(from: path, as: SpellListFormat(), options, progress: progress)
  }

  /// Imports a list in any format in bulk, as one report of one source in one revision.
  ///
  /// The same file again changes nothing. A newer version of the list replaces the report, and the
  /// result says what changed.
  ///
  /// ```swift
  /// var options = SpellImportOptions(for: format)!
  /// options.addsEntities = true
  /// options.isDryRun = true
  /// let report = try await kb.importList(from: "list.csv.gz", as: format, options)
  /// for added in report.added { print(added.entity.id, added.near.map(\.label)) }
  /// ```
  ///
  /// - Parameters:
  ///   - path: A file, or `-` for the standard input.
  ///   - progress: Called repeatedly with the completed part, from 0 to 1.
  /// - Throws: ``KnowledgeBaseError``: `badData` with each row that breaks a rule, unless
  ///   ``SpellImportOptions/skipsBad`` is set; `systemFailure` if the disk is full; the file does
  ///   not change.
  @discardableResult
  public func importList(
    from path: String, as format: any ImportFormat, _ options: SpellImportOptions,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws -> SpellImportReport {
    let calendar = CalendarDay.firstOfFile...CalendarDay.lastOfFile
    if let through = options.through, CalendarDay(through).map(calendar.contains) != true {
      throw KnowledgeBaseError(
        .badArgument, "'\(through)' is not a day from 0000 to 9999 (YYYY-MM-DD)")
    }
    let file = try ImportFile(path)
    return try await changing { db in
      // All inserted keys come from their tables, in the same transaction.
      try db.runDirectly("PRAGMA cache_size = -49152; PRAGMA foreign_keys = OFF")
      defer { try? db.runDirectly("PRAGMA cache_size = -16384; PRAGMA foreign_keys = ON") }
      do {
        let report = try db.transaction(.writing) {
          let report = try ListImporter(
            db, file: path, format: format, options: options, progress: progress
          ).run(file)
          guard !options.isDryRun else { throw DryRun(report: report) }
          return report
        }
        // The spells are saved, even if the disk has no room to move them from a log into the file.
        try? db.checkpointIfLogged()
        return report
      } catch let dry as DryRun {
        return dry.report
      }
    }
  }
}

/// Ends the transaction of a dry run, so that it is rolled back.
private struct DryRun: Error {
  let report: SpellImportReport
}

extension Database {
  /// Moves the changes from the write-ahead log into the file, if there is a log.
  fileprivate func checkpointIfLogged() throws {
    if try String.fetchOne(self, sql: "PRAGMA journal_mode") == "wal" {
      try execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }
}
