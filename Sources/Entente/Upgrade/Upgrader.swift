import Foundation
import GRDB

/// Upgrades one file: builds a new base beside it, carries over the user's rows, and replaces the
/// old file.
struct Upgrader {
  let path: String
  let plugins: [any Plugin]
  /// The edition of the bundled dataset to upgrade to.
  let bundled: DataPackage
  var skipsBad = false
  var isDryRun = false

  func run() throws -> UpgradeReport {
    do {
      try KnowledgeBase.checkHeader(of: path)
      let new = try NewFile(beside: path)
      defer { new.discard() }
      let old = try EarlierFile(new.target)
      defer { old.unlock() }
      return try upgrade(old.base, into: new)
    } catch let error as DatabaseError {
      throw KnowledgeBaseError(error, path: path)
    }
  }

  private func upgrade(_ earlier: EarlierBase, into new: NewFile) throws -> UpgradeReport {
    let chosen = try plugins(of: earlier)
    var report = UpgradeReport(
      schemaBefore: earlier.schemaVersion,
      isUpToDate: try earlier.isCurrent(plugins: chosen, bundled: bundled))
    guard !report.isUpToDate else { return report }
    let log = UpgradeLog(file: path)
    report.revisions = try new.write { db in try build(earlier, chosen, into: db, log) }
    report.rows = log.rows
    report.findings = log.findings
    report.notes = log.notes
    guard !isDryRun else { return report }
    guard log.findings.isEmpty || skipsBad else {
      throw KnowledgeBaseError(
        .badData,
        "\(path): \(log.findings.count) row(s) cannot be carried over: nothing was changed; "
          + "leave them out with --skip-bad",
        diagnostics: log.findings)
    }
    try new.finish()
    report.keptFile = try keepOldFile(new.target)
    try new.replaceTarget()
    return report
  }

  /// The plugins of the file, in the order in which they were added.
  private func plugins(of earlier: EarlierBase) throws -> [any Plugin] {
    let known = try plugins.map { (try PluginManifest(of: $0).id, $0) }
    return try earlier.plugins.map { plugin in
      // A pack that the user gives takes precedence over a plugin of the program.
      guard let found = known.last(where: { $0.0 == plugin.id }) else {
        throw KnowledgeBaseError(
          .missingPlugin,
          "\(path): it has the plugin \(plugin.id) \(plugin.version), which this program does not "
            + "have: give its folder with --pack FOLDER")
      }
      return found.1
    }
  }

  private func build(
    _ earlier: EarlierBase, _ chosen: [any Plugin], into db: Database, _ log: UpgradeLog
  ) throws -> [Int] {
    _ = try Builder.load(earlier.isBundled ? [bundled] : [], plugins: chosen, into: db)
    try db.execute(sql: "ATTACH DATABASE ? AS old", arguments: [Connection.plain(path)])
    defer { try? db.execute(sql: "DETACH DATABASE old") }
    let carrier = try Carrier(db, earlier, log)
    // Revisions get new numbers, and every table refers to revisions. The transactions are
    // deferred, because an immediate one would lock the old file too.
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    try db.inTransaction(.deferred) {
      try carrier.openRecord()
      return .commit
    }
    try db.execute(sql: "PRAGMA foreign_keys = ON")
    try db.inTransaction(.deferred) {
      try carrier.carry()
      return .commit
    }
    noteEdition(of: earlier, log)
    return carrier.timeline.carried
  }

  private func noteEdition(of earlier: EarlierBase, _ log: UpgradeLog) {
    guard !earlier.isBundled, earlier.meta["dataset_title"] == bundled.descriptor.title else {
      return
    }
    log.notes.append(
      "Its dataset was not published with Entente, so all of it was carried over unchanged.")
  }

  /// Gives the old file a second name. The first name then never points to nothing.
  private func keepOldFile(_ path: String) throws -> String {
    var (kept, number) = ("\(path).before-upgrade", 1)
    while FileManager.default.fileExists(atPath: kept) {
      number += 1
      kept = "\(path).before-upgrade-\(number)"
    }
    if link(path, kept) != 0 { try FileManager.default.copyItem(atPath: path, toPath: kept) }
    return kept
  }
}
