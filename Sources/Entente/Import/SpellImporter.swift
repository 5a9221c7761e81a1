import CSQLite
import EDTF
import EntenteKit
import Foundation
import GRDB

/// Imports a list of spells as one report, completely or not at all.
///
/// For speed, rows are sorted and inserted in the order of the table. If the list is longer than
/// the table, the index by member is dropped and built again.
final class SpellImporter {
  private let db: Database
  private let base: Snapshot
  private let file: String
  private var options: SpellImportOptions
  private let progress: (Double) -> Void

  init(
    _ db: Database, file: String, options: SpellImportOptions, progress: @escaping (Double) -> Void
  ) {
    self.db = db
    base = Snapshot(db)
    self.file = file
    self.options = options
    self.progress = progress
  }

  /// - Parameters:
  ///   - fill: Fills a buffer from the file.
  ///   - size: The number of bytes in the file, if known.
  /// - Throws: ``KnowledgeBaseError`` with all broken rules; the caller must roll back.
  func run(size: Int?, _ fill: @escaping CSVReader.Source) throws -> SpellImportReport {
    try checkNames()
    let revision = 1 + (try Int.fetchOne(db, sql: "SELECT max(id) FROM revision") ?? 0)
    try addRevision(revision)
    let names = SpellNames(base, options: options, revision: revision)
    var list = try reader(names)
    let sorter = SpellSorter()
    try list.read(fill) { bytes in
      progress(size.map { 0.4 * min(1, Double(bytes) / Double(max(1, $0))) } ?? 0)
    } _: { record in
      try sorter.append(record)
    }
    if list.diagnostics.isEmpty, sorter.count == 0 {
      list.report(1, nil, nil, nil, "it has a header and no rows")
    }
    if list.diagnostics.isEmpty {
      let origin = try addReport(revision, digest: list.digest)
      try names.insertAdded()
      try insert(sorter, origin: origin, &list)
    }
    guard list.diagnostics.isEmpty else { throw failure(list.diagnostics) }
    progress(1)
    return SpellImportReport(
      report: options.report, revision: revision, spells: sorter.count,
      entitiesAdded: names.addedCount, warnings: list.warnings.kept,
      warningCount: list.warnings.count)
  }

  /// Adds the spells of a list to a report that is in the file already.
  ///
  /// - Returns: The broken rules; if there are any, the caller must roll back.
  func fill(report key: Int, _ fill: @escaping CSVReader.Source) throws -> [Diagnostic] {
    let names = SpellNames(base, options: options, revision: 0)
    var list = try reader(names)
    let sorter = SpellSorter()
    try list.read(fill) { _ in
    } _: {
      try sorter.append($0)
    }
    if list.diagnostics.isEmpty { try insert(sorter, origin: key, &list) }
    return list.diagnostics.kept
  }

  private func reader(_ names: SpellNames) throws -> SpellListReader {
    SpellListReader(file: file, options: options, names: names, judge: try SpellJudge(base))
  }

  private func failure(_ log: DiagnosticLog) -> KnowledgeBaseError {
    KnowledgeBaseError(
      .badData, "\(file): \(log.summary): nothing was imported", diagnostics: log.kept)
  }

  // MARK: - The record

  /// Checks the ids of report and source before the list is read. A report that replaces one of its
  /// own id gets the next free id.
  private func checkNames() throws {
    func has(_ table: String, _ id: String) throws -> Bool {
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)", arguments: [id]) ?? false
    }
    if try has("report", options.report) {
      guard options.replacedReport == options.report else {
        throw KnowledgeBaseError(
          .badArgument,
          "the file has the report '\(options.report)' already: replace it with --replace "
            + "\(options.report), or give this list another id with --report")
      }
      var number = 2
      while try has("report", "\(options.report)-\(number)") { number += 1 }
      options.report += "-\(number)"
    }
    if let replaced = options.replacedReport {
      let isRetired = try Bool.fetchOne(
        db, sql: "SELECT revision_retired IS NOT NULL FROM report WHERE id = ?",
        arguments: [replaced])
      guard isRetired != true else {
        throw KnowledgeBaseError(
          .badArgument, "the report '\(replaced)' is retired: replace the one that is followed now")
      }
    }
    let source = options.newSource?.id ?? options.source
    let isNew = options.newSource != nil
    guard try has("source", source) == isNew else { return }
    throw KnowledgeBaseError(
      .badArgument,
      isNew
        ? "the file has the source '\(source)' already: leave out its title"
        : "there is no source '\(source)': give its title to add it")
  }

  private func addRevision(_ number: Int) throws {
    try db.execute(
      literal: """
        INSERT INTO revision (id, recorded, note)
        VALUES (\(number), \(options.recorded ?? Date.now.ISO8601Format()), \("Imported the spells of \(options.report).")
        )
        """)
    if let replaced = options.replacedReport {
      try Edit(db: db, revision: number).retire(report: replaced)
    }
  }

  private func addReport(_ revision: Int, digest: String) throws -> Int {
    let source = options.newSource?.id ?? options.source
    if let new = options.newSource {
      try Edit(db: db, revision: revision).add(new.read(from: options.section, digest: digest))
    }
    try db.execute(
      literal: """
        INSERT INTO report (id, source_id, section, sha256, through, rank, reason, revision_added)
        VALUES (
          \(options.report), \(source), \(options.section), \(digest), \(options.through), \(options.rank), \(options.reason), \(revision)
        )
        """)
    return Int(db.lastInsertedRowID)
  }

  // MARK: - The spells

  private func insert(_ sorter: SpellSorter, origin: Int, _ list: inout SpellListReader) throws {
    let standing = try Standing(db, origin: origin)
    let present =
      standing.isAlone ? 0 : try Int.fetchOne(db, sql: "SELECT count(*) FROM spell") ?? 0
    let index = try String.fetchOne(
      db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'spell_by_member'")
    let isIndexMadeAnew = sorter.count > present
    if isIndexMadeAnew { try db.execute(sql: "DROP INDEX spell_by_member") }
    try db.execute(sql: "INSERT INTO meta (key, value) VALUES ('deriving', 'import')")
    let cursor = try StatementCursor(
      db,
      """
      INSERT INTO spell (
        organization_key, start_earliest, member_key, origin_key, status_key, start_latest, end_earliest, end_latest, form,
        start_statement_key
      )
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """)
    var overlaps = OverlapCheck()
    var done = 0
    try sorter.drain { record in
      let place: Int32
      switch overlaps.add(record) {
      case .broken(let rule):
        list.report(Int(record.line), Int(record.column), "start", nil, rule)
        return
      case .beginsLike(let count): place = count
      }
      cursor.bind(record.organization, at: 1)
      cursor.bind(record.startEarliest, at: 2)
      cursor.bind(record.member, at: 3)
      cursor.bind(try standing.origin(of: record), at: 4)
      cursor.bind(Int32(record.status), at: 5)
      cursor.bind(record.startLatest, at: 6)
      cursor.bind(record.endEarliest, at: 7)
      cursor.bind(record.endLatest, at: 8)
      cursor.bind(Int32(record.form), at: 9)
      cursor.bind(-place, at: 10)
      _ = try cursor.step()
      cursor.rewind()
      done += 1
      if done & 0xFFFF == 0 { progress(0.4 + 0.3 * Double(done) / Double(sorter.count)) }
    }
    try standing.outrankTheWeaker()
    try db.execute(sql: "DELETE FROM meta WHERE key = 'deriving'")
    guard list.diagnostics.isEmpty else { return }
    if isIndexMadeAnew, let index { try db.execute(sql: index) }
    try db.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE spell; ANALYZE entity")
  }
}

extension Source {
  /// The source with the digest of this file, if it was consulted and has no digest of its own.
  fileprivate func read(from file: String, digest: String) -> Source {
    guard isConsulted, sha256 == nil else { return self }
    return Source(
      id: id, title: title, author: author, publisher: publisher, published: published, kind: kind,
      reliability: reliability, isConsulted: true, url: url, sha256: digest, file: file,
      language: language, note: note)
  }
}

/// Decides whether the spells of a report are used, given acts and other reports.
private final class Standing {
  /// Whether the file has no other spells.
  let isAlone: Bool

  private let db: Database
  private let origin: Int32
  private let strengths: [Int: Int]
  private let strength: Int
  private var organization: Int32 = -1
  /// For each member of the organization, the strength of its strongest other origin.
  private var others: [Int32: Int] = [:]
  private var weaker: Set<Int64> = []

  init(_ db: Database, origin: Int) throws {
    self.db = db
    self.origin = Int32(origin)
    isAlone = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM spell)") ?? true
    let rows = try Row.fetchAll(
      db, sql: "SELECT report_key, strength FROM internal_report_strength")
    strengths = Dictionary(
      try rows.map { (try $0["report_key"], try $0["strength"]) },
      uniquingKeysWith: { first, _ in first })
    strength = strengths[origin] ?? 9
  }

  /// The origin under which a record is stored.
  func origin(of record: SpellRecord) throws -> Int32 {
    guard strength < 9 else { return SpellOrigin.outranked(origin) }
    guard !isAlone else { return origin }
    if record.organization != organization {
      organization = record.organization
      try readOthers()
    }
    guard let other = others[record.member] else { return origin }
    if other > strength { weaker.insert(Int64(record.organization) << 32 | Int64(record.member)) }
    return other < strength ? SpellOrigin.outranked(origin) : origin
  }

  private func readOthers() throws {
    others.removeAll(keepingCapacity: true)
    let cursor = try StatementCursor(
      db,
      "SELECT DISTINCT member_key, coalesce(report_key, 0) FROM spell WHERE organization_key = ?")
    defer { cursor.rewind() }
    cursor.bind(organization, at: 1)
    while try cursor.step() {
      let (member, key) = (Int32(cursor.int(0)), cursor.int(1))
      let strength = key == 0 ? 0 : strengths[key] ?? 9
      if strength < 9 { others[member] = min(others[member] ?? 9, strength) }
    }
  }

  /// Deselects the spells of lower-ranked reports.
  func outrankTheWeaker() throws {
    let update = try db.makeStatement(
      sql: """
        UPDATE spell SET \(SpellOrigin.turn)
        WHERE organization_key = ? AND member_key = ? AND is_followed AND report_key <> ?
        """)
    for pair in weaker {
      try update.execute(arguments: [pair >> 32, pair & 0xFFFF_FFFF, origin])
    }
  }
}
