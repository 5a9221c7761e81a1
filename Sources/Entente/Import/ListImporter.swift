import EDTF
import EntenteKit
import Foundation
import GRDB

/// Imports a list as one report, completely or not at all.
final class ListImporter {
  private let db: Database
  private let base: Snapshot
  private let file: String
  private let format: any ImportFormat
  private var options: SpellImportOptions
  private let progress: (Double) -> Void

  init(
    _ db: Database, file: String, format: any ImportFormat, options: SpellImportOptions,
    progress: @escaping (Double) -> Void = { _ in }
  ) {
    self.db = db
    base = Snapshot(db)
    self.file = file
    self.format = format
    self.options = options
    self.progress = progress
  }

  /// For a report that is in the file already, and whose spells come from another base.
  ///
  /// - Parameter report: A row of the table of reports.
  convenience init(_ db: Database, file: String, recorded report: Row) throws {
    var options = SpellImportOptions(
      report: try report["id"], source: try report["source_id"], section: "")
    options.through = try report["through"]
    options.rank = try report["rank"]
    options.emptyEnd = .unknown
    self.init(db, file: file, format: SpellListFormat(), options: options)
  }

  /// - Throws: ``KnowledgeBaseError`` with all broken rules; the caller must roll back.
  func run(_ source: ImportFile) throws -> SpellImportReport {
    if options.section.isEmpty { options.section = source.name }
    let place = try ReportPlace(db, options, isNamed: source.size != nil)
    if let earlier = place.earlier, try earlier.sha256 == source.digest(), earlier.isLike(options) {
      return unchanged(earlier)
    }
    let stem = options.report
    options.report = place.id
    try place.checkSource(options)
    let revision = 1 + (try Int.fetchOne(db, sql: "SELECT max(id) FROM revision") ?? 0)
    try addRevision(revision, replacing: place.replaced)
    let names = SpellNames(base, options: options, revision: revision)
    let list = try ImportList(base, file: file, options: options, names: names)
    let input = ImportInput(
      name: source.name, size: source.size, progress: { self.progress(0.4 * $0) }
    ) { try source.read(into: $0) }
    try read(input, into: list)
    let key = try addReport(revision, through: list.through?.description, digest: input.digest)
    try names.insertAdded()
    let insertion = SpellInsertion(db, origin: key) { self.progress(0.4 + 0.3 * $0) }
    try insertion.insert(list.sorter) { list.refuse($0, field: "start", rule: $1) }
    try checkRefused(list)
    try insert(list.coverage, report: key)
    let statements = ListedStatements(
      base, Edit(db: db, revision: revision), list, stem: stem)
    try statements.write(replacing: place.replaced != nil)
    try checkRefused(list)
    progress(1)
    return SpellImportReport(
      report: options.report, revision: revision, isUnchanged: false, isDryRun: options.isDryRun,
      spells: insertion.count, coverage: list.coverage.count, statements: statements.count,
      added: names.added.map { added in
        SpellImportReport.AddedEntity(
          entity: Entity(id: added.id, type: added.type, label: added.label),
          codes: added.entity.codes, near: added.near)
      },
      refused: list.refused.kept, refusedCount: list.refused.count, warnings: list.warnings.kept,
      warningCount: list.warnings.count, replaced: place.replaced,
      changes: try place.replaced.map { try ReportComparison(base).changes(from: $0, to: key) }
        ?? [])
  }

  /// Adds the spells of a list to a report that is in the file already.
  ///
  /// - Returns: The broken rules; if there are any, the caller must roll back.
  func fill(report key: Int, _ fill: @escaping CSVReader.Source) throws -> [Diagnostic] {
    let names = SpellNames(base, options: options, revision: 0)
    let list = try ImportList(base, file: file, options: options, names: names)
    try format.read(ImportInput(name: file, size: nil, fill), into: list)
    if list.refused.isEmpty {
      try SpellInsertion(db, origin: key).insert(list.sorter) {
        list.refuse($0, field: "start", rule: $1)
      }
    }
    return list.unreadable.kept + list.refused.kept
  }

  private func read(_ input: ImportInput, into list: ImportList) throws {
    do {
      try format.read(input, into: list)
      try input.finish()
    } catch let error as CSVReader.SyntaxError {
      // If one value is not UTF-8, the others are not either.
      list.fail(ListedPlace(line: error.line, column: error.column), rule: error.rule)
    } catch let error as ImportList.Unreadable {
      list.fail(error.place, field: error.field, rule: error.rule)
    }
    if list.unreadable.isEmpty, list.refused.isEmpty, list.isEmpty {
      list.fail(ListedPlace(line: 1), rule: "it has a header and no rows")
    }
    try checkRefused(list)
  }

  /// - Throws: ``KnowledgeBaseError`` if a rule is broken, unless bad rows are skipped and others
  ///   remain.
  private func checkRefused(_ list: ImportList) throws {
    let canSkip = options.skipsBad && list.unreadable.isEmpty && !list.isEmpty
    let broken = list.unreadable.joined(with: list.refused)
    guard !broken.isEmpty, !canSkip else { return }
    throw KnowledgeBaseError(
      .badData, "\(file): \(broken.summary): nothing was imported", diagnostics: broken.kept)
  }

  // MARK: - The record

  private func unchanged(_ earlier: ReportPlace.Earlier) -> SpellImportReport {
    SpellImportReport(
      report: earlier.id, revision: earlier.revision, isUnchanged: true,
      isDryRun: options.isDryRun, spells: 0, coverage: 0, statements: 0, added: [], refused: [],
      refusedCount: 0, warnings: [], warningCount: 0, replaced: nil, changes: [])
  }

  private func addRevision(_ number: Int, replacing replaced: String?) throws {
    try db.execute(
      literal: """
        INSERT INTO revision (id, recorded, note)
        VALUES (\(number), \(options.recorded ?? Date.now.ISO8601Format()), \("Imported the spells of \(options.report).")
        )
        """)
    if let replaced { try Edit(db: db, revision: number).retire(report: replaced) }
  }

  private func addReport(_ revision: Int, through: String?, digest: String) throws -> Int {
    let source = options.sourceID
    if let new = try ReportPlace.sourceToAdd(db, options) {
      try Edit(db: db, revision: revision).add(new.read(from: options.section, digest: digest))
    }
    try db.execute(
      literal: """
        INSERT INTO report (id, source_id, section, sha256, through, rank, reason, revision_added)
        VALUES (
          \(options.report), \(source), \(options.section), \(digest), \(through), \(options.rank), \(options.reason), \(revision)
        )
        """)
    return Int(db.lastInsertedRowID)
  }

  private func insert(_ cells: [ReportedCell], report key: Int) throws {
    guard !cells.isEmpty else { return }
    let cursor = try StatementCursor(
      db,
      """
      INSERT INTO report_coverage (
        organization_key, member_key, report_key, first_day, last_day, emptiness_id
      )
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
    for cell in cells {
      cursor.bind(cell.organization, at: 1)
      cursor.bind(cell.member, at: 2)
      cursor.bind(key, at: 3)
      cursor.bind(cell.first, at: 4)
      cursor.bind(cell.last, at: 5)
      cursor.bind(cell.emptiness.rawValue, at: 6)
      _ = try cursor.step()
      cursor.rewind()
    }
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
