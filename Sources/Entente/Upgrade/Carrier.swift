import GRDB

/// Carries over everything that a user wrote, from the attached file `old` into the new base.
final class Carrier {
  let timeline: RevisionTimeline
  private let db: Database
  private let earlier: EarlierBase
  private let log: UpgradeLog

  init(_ db: Database, _ earlier: EarlierBase, _ log: UpgradeLog) throws {
    self.db = db
    self.earlier = earlier
    self.log = log
    let built = try Row.fetchAll(
      db, sql: "SELECT id, recorded, note FROM main.revision ORDER BY id"
    )
    .map { try Revision(number: $0["id"], recorded: $0["recorded"], note: $0["note"]) }
    let counterparts = try Self.counterparts(earlier, db)
    let isOwn = { (revision: Revision) in !earlier.isBundled && revision.number == 1 }
    timeline = RevisionTimeline(
      old: earlier.revisions,
      new: built.filter { !isOwn($0) || counterparts.values.contains($0.number) },
      counterparts: counterparts)
  }

  /// The revisions of the dataset and of plugins in the new base, by those of the old file.
  private static func counterparts(_ earlier: EarlierBase, _ db: Database) throws -> [Int: Int] {
    let ofDataset = (0..<earlier.datasetRevisions).map { ($0 + 1, $0 + 1) }
    let ofPlugins = try earlier.plugins.compactMap { plugin in
      try Int.fetchOne(
        db, sql: "SELECT revision_added FROM main.plugin WHERE id = ?", arguments: [plugin.id]
      ).map { (plugin.revision, $0) }
    }
    return Dictionary(ofDataset + ofPlugins, uniquingKeysWith: { first, _ in first })
  }

  /// Opens the record of the new base as during a build: past revisions can be written, and nothing
  /// is derived yet.
  func openRecord() throws {
    try db.withoutTriggers {
      try timeline.apply(to: db)
      try db.execute(
        sql:
          "DELETE FROM main.meta WHERE key = 'sealed'; DELETE FROM main.spell; DELETE FROM main.life"
      )
      try keepTitle()
    }
  }

  /// A user's own dataset keeps its title, version and day. If it extends the bundled dataset, the
  /// later of both days is used.
  private func keepTitle() throws {
    let keys = [
      "dataset_title", "dataset_name", "dataset_version", "dataset_authors", "dataset_licenses",
      "dataset_date",
    ]
    let pairs = try Row.fetchAll(db, sql: "SELECT key, value FROM main.meta")
    let built: [String: String] = Dictionary(
      try pairs.map { (try $0["key"], try $0["value"]) }, uniquingKeysWith: { first, _ in first })
    guard !earlier.isBundled || earlier.meta[keys[0]] != built[keys[0]] else { return }
    for key in keys {
      guard let value = earlier.meta[key] else { continue }
      let isDay = earlier.isBundled && key == "dataset_date"
      try db.execute(
        sql: "UPDATE main.meta SET value = ? WHERE key = ?",
        arguments: [isDay ? max(value, built[key] ?? "") : value, key])
    }
  }

  func carry() throws {
    let rows = try RowSelection(db, earlier)
    try rows.select()
    let record = RecordCarrier(db, timeline, rows, log)
    try record.carry()
    try RetirementCarrier(db, earlier, timeline, rows, record, log).carry()
    // Closes the record again and derives spells.
    try db.execute(sql: "INSERT INTO main.meta (key, value) VALUES ('sealed', 'yes')")
    try ReportCarrier(db, timeline, rows, log).carry()
    try PluginTableCarrier(db, earlier, log).carry()
    try OwnTableCarrier(db, earlier, log).carry()
    try db.execute(sql: "DROP TABLE temp.user_row; PRAGMA main.analysis_limit = 0; ANALYZE main")
  }
}
