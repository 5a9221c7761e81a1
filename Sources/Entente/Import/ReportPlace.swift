import GRDB

/// The place of a list among the reports of a base: its id, and the report that it replaces.
struct ReportPlace {
  /// The report of an earlier import of the same list.
  struct Earlier {
    let id: String
    let source: String
    let section: String
    let sha256: String?
    let through: String?
    let rank: String
    let reason: String?
    let revision: Int

    /// Whether it was recorded with the same words.
    func isLike(_ options: SpellImportOptions) -> Bool {
      (options.through == nil || options.through == through) && rank == options.rank
        && reason == options.reason
    }
  }

  /// The id of the new report.
  let id: String
  /// The report that follows this list now, if the list was imported before and none is named to
  /// be replaced.
  let earlier: Earlier?
  /// The id of the report to replace.
  let replaced: String?

  private let db: Database

  /// - Parameter isNamed: Whether the list is a file, whose name tells it from other lists.
  /// - Throws: ``KnowledgeBaseError``: `badArgument` if another list has the id of the report.
  init(_ db: Database, _ options: SpellImportOptions, isNamed: Bool) throws {
    self.db = db
    if let replaced = options.replacedReport {
      let isRetired = try Bool.fetchOne(
        db, sql: "SELECT revision_retired IS NOT NULL FROM report WHERE id = ?",
        arguments: [replaced])
      guard isRetired != true else {
        throw KnowledgeBaseError(
          .badArgument, "the report '\(replaced)' is retired: replace the one that is followed now")
      }
    }
    guard try Self.has(db, "report", options.report) else {
      (id, earlier, replaced) = (options.report, nil, options.replacedReport)
      return
    }
    if options.replacedReport == options.report {
      (earlier, replaced) = (nil, options.report)
    } else {
      let source = options.sourceID
      let found = try Self.earlier(db, options.report)
      let isSameList =
        options.defaultSource != nil || isNamed && found?.section == options.section
      guard let found, found.source == source, isSameList, options.replacedReport == nil else {
        throw KnowledgeBaseError(
          .badArgument,
          "the file has the report '\(options.report)' already: replace it with --replace "
            + "\(found?.id ?? options.report), or give this list another id with --report")
      }
      (earlier, replaced) = (found, found.id)
    }
    var number = 2
    while try Self.has(db, "report", "\(options.report)-\(number)") { number += 1 }
    id = "\(options.report)-\(number)"
  }

  /// The report with this id, or this id and a number, that is not retired: the newest.
  private static func earlier(_ db: Database, _ id: String) throws -> Earlier? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT id, source_id, section, sha256, through, rank, reason, revision_added
        FROM report
        WHERE revision_retired IS NULL
          AND (id = ?1 OR id GLOB ?1 || '-[0-9]*' AND NOT substr(id, length(?1) + 2) GLOB '*[^0-9]*')
        ORDER BY key DESC
        """, arguments: [id])
    return try row.map { row in
      try Earlier(
        id: row["id"], source: row["source_id"], section: row["section"], sha256: row["sha256"],
        through: row["through"], rank: row["rank"], reason: row["reason"],
        revision: row["revision_added"])
    }
  }

  // MARK: - The source

  /// - Throws: ``KnowledgeBaseError``: `badArgument` if the source is missing, or there already.
  func checkSource(_ options: SpellImportOptions) throws {
    if let new = options.newSource {
      guard try Self.has(db, "source", new.id), earlier?.source != new.id else { return }
      throw KnowledgeBaseError(
        .badArgument, "the file has the source '\(new.id)' already: leave out its title")
    }
    let isThere = try Self.has(db, "source", options.source)
    guard !isThere, options.defaultSource?.id != options.source else { return }
    throw KnowledgeBaseError(
      .badArgument, "there is no source '\(options.source)': give its title to add it")
  }

  /// The source that the import adds.
  static func sourceToAdd(_ db: Database, _ options: SpellImportOptions) throws -> Source? {
    guard let source = options.newSource ?? options.defaultSource,
      try !has(db, "source", source.id)
    else { return nil }
    return source
  }

  private static func has(_ db: Database, _ table: String, _ id: String) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)", arguments: [id]) ?? false
  }
}
