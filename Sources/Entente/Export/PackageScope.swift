import EDTF
import GRDB

/// The rows of a selection, closed under references, so that a package of them can be built.
///
/// Acts, participations and listed spells are chosen by their pair of body and member; other
/// statements by their subject or object. Names, identifiers and the milestones that limit a life
/// come with each entity, and with one statement of a dispute come the others.
final class PackageScope {
  private(set) var statements: Set<String> = []
  private(set) var reports: Set<Int> = []
  private(set) var reportIDs: Set<String> = []
  private(set) var notes: [String] = []
  private(set) var entities: Set<String> = []
  private(set) var sources: Set<String> = []
  private(set) var profiles: Set<String> = []
  private(set) var disputes: Set<String> = []
  private(set) var coverages: Set<String> = []

  private let base: Snapshot
  private var db: Database { base.db }
  private let selection: ExportSelection
  private let bodies: Set<String>
  private let members: Set<String>
  private let bodyKeys: Set<Int>
  private let memberKeys: Set<Int>
  private let days: ClosedRange<Int>?
  private var hasActs: Bool { selection.kinds.isEmpty || selection.kinds.contains("act") }

  init(_ base: Snapshot, _ selection: ExportSelection) throws {
    self.base = base
    self.selection = selection
    bodyKeys = Set(try selection.bodies.map { try base.key(ofEntity: $0) })
    memberKeys = Set(try selection.members.map { try base.key(ofEntity: $0) })
    bodies = Set(try bodyKeys.map { try base.id(ofEntity: $0) })
    members = Set(try memberKeys.map { try base.id(ofEntity: $0) })
    for kind in selection.kinds where StatementKind(id: kind) == nil {
      let known = StatementKind.all.map(\.id).joined(separator: ", ")
      throw KnowledgeBaseError(
        .badArgument, "there is no kind of statement '\(kind)'; known are \(known)")
    }
    days = try Self.days(selection)
    entities = bodies.union(members)
    try selectStatements()
    if hasActs { try selectReports() }
    try close()
    try selectCoverage()
    try selectSources()
  }

  private static func days(_ selection: ExportSelection) throws -> ClosedRange<Int>? {
    func number(_ text: String?) throws -> Int? {
      guard let text else { return nil }
      guard let day = CalendarDay(text), text.utf8.count == 10 else {
        throw KnowledgeBaseError(.badDate, "'\(text)' is not a day: YYYY-MM-DD")
      }
      return day.julianDayNumber
    }
    guard selection.from != nil || selection.to != nil else { return nil }
    let first = try number(selection.from) ?? CalendarDay.firstOfFile.julianDayNumber
    let last = try number(selection.to) ?? CalendarDay.lastOfFile.julianDayNumber
    guard first <= last else {
      throw KnowledgeBaseError(.badArgument, "the first day is after the last")
    }
    return first...last
  }

  // MARK: - Statements

  private func selectStatements() throws {
    let living = try livingPairs()
    try eachStatement { statement in
      guard wants(statement, living) else { return }
      statements.insert(statement.id)
      entities.formUnion(statement.ends)
    }
  }

  private struct Candidate {
    let id: String
    let kind: String
    let ends: [String]
    /// The body, if the statement is about a member of it.
    let body: String?
    let days: ClosedRange<Int>?
    let isLife: Bool

    var subject: String { ends[0] }
  }

  private struct Pair: Hashable {
    let body: String
    let member: String

    init(_ body: String, _ member: String) {
      self.body = body
      self.member = member
    }
  }

  private func wants(_ statement: Candidate, _ living: Set<Pair>) -> Bool {
    guard selection.kinds.isEmpty || selection.kinds.contains(statement.kind) else { return false }
    if let body = statement.body {
      guard bodies.isEmpty || bodies.contains(body),
        members.isEmpty || members.contains(statement.subject)
      else { return false }
      return holds(statement) || living.contains(Pair(body, statement.subject))
    }
    let chosen = bodies.union(members)
    return holds(statement) && (chosen.isEmpty || statement.ends.contains(where: chosen.contains))
  }

  /// Whether it can be of one of the days; an undated statement is of every day.
  private func holds(_ statement: Candidate) -> Bool {
    guard let days, let own = statement.days else { return true }
    return days.overlaps(own)
  }

  private func eachStatement(_ body: (Candidate) throws -> Void) throws {
    for kind in StatementKind.all {
      let objects = try objectColumns(of: kind)
      let rows = try StatementCursor(
        db,
        """
        SELECT
          s.id, s.subject_id, coalesce(CAST(julianday(x.earliest) + 0.5 AS INTEGER), -1),
          CAST(julianday(x.latest) + 0.5 AS INTEGER), p.life
          \(objects.map { ", v.\($0)" }.joined())
        FROM statement s
        JOIN predicate p ON p.kind = s.kind AND p.id = s.predicate_id
        LEFT JOIN edtf x ON x.text = s.date
        \(kind.table.map { "JOIN \($0) v ON v.statement_id = s.id" } ?? "")
        WHERE s.kind = ?1
        """)
      rows.bind(kind.id, at: 1)
      defer { rows.rewind() }
      while try rows.step() {
        let objectIDs = objects.indices.map { rows.text(Int32(5 + $0)) }
        try body(
          Candidate(
            id: rows.text(0), kind: kind.id, ends: [rows.text(1)] + objectIDs,
            body: objects.firstIndex(of: "organization_id").map { objectIDs[$0] },
            days: rows.int(2) < 0 ? nil : rows.int(2)...max(rows.int(2), rows.int(3)),
            isLife: !rows.text(4).isEmpty))
      }
    }
  }

  /// The columns of a table of values that refer to an entity.
  private func objectColumns(of kind: StatementKind) throws -> [String] {
    try String.fetchAll(
      db,
      sql: "SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE \"table\" = 'entity' ORDER BY id",
      arguments: [kind.table])
  }

  /// The pairs with a spell on one of the days: their acts are needed, however old they are.
  private func livingPairs() throws -> Set<Pair> {
    guard let days else { return [] }
    let rows = try StatementCursor(
      db,
      """
      SELECT DISTINCT o.id, m.id
      FROM spell s
      JOIN entity o ON o.key = s.organization_key
      JOIN entity m ON m.key = s.member_key
      WHERE s.rule_key IS NOT NULL AND s.start_earliest <= ?2 AND ?1 < s.end_latest
      """)
    rows.bind(days.lowerBound, at: 1)
    rows.bind(days.upperBound, at: 2)
    defer { rows.rewind() }
    var pairs: Set<Pair> = []
    while try rows.step() { pairs.insert(Pair(rows.text(0), rows.text(1))) }
    return pairs
  }

  // MARK: - Reports

  private func selectReports() throws {
    var keys: Set<Int> = []
    for row in try Row.fetchAll(db, sql: "SELECT key, id FROM report ORDER BY key") {
      let report: Int = try row["key"]
      for content in BulkContent.allCases {
        let rows = try StatementCursor(db, content.sql)
        rows.bind(report, at: 1)
        defer { rows.rewind() }
        while try rows.step() {
          guard selects(rows, content) else { continue }
          if content == .spells { reports.insert(report) }
          guard reports.contains(report) else { break }
          keys.insert(rows.int(5))
          keys.insert(rows.int(6))
        }
      }
      if reports.contains(report) { reportIDs.insert(try row["id"]) }
    }
    for key in keys where key != 0 { entities.insert(try base.id(ofEntity: key)) }
  }

  /// Whether a row of a report is selected: the cursor is one of `BulkContent.sql`.
  func selects(_ row: StatementCursor, _ content: BulkContent) -> Bool {
    let (body, member) = (row.int(5), row.int(6))
    return (bodyKeys.isEmpty || bodyKeys.contains(body) || body == 0)
      && (memberKeys.isEmpty || memberKeys.contains(member) || member == 0)
      && days.map { $0.overlaps(row.int(7)...max(row.int(7), row.int(8))) } ?? true
      && (content == .spells || days == nil)
  }

  // MARK: - What the rows refer to

  /// Adds what the rows refer to, and what belongs to their entities, until nothing is missing.
  private func close() throws {
    let disputed = try pairs("SELECT dispute_id, statement_id FROM dispute_statement")
    let qualifiers = try pairs(
      "SELECT statement_id, entity_id FROM qualifier WHERE entity_id IS NOT NULL")
    let broader = try pairs(
      "SELECT entity_id, broader_id FROM function WHERE broader_id IS NOT NULL")
    var known: Set<Pair> = []
    var size = -1
    while size != statements.count + entities.count + known.count {
      size = statements.count + entities.count + known.count
      for (dispute, statement) in disputed where statements.contains(statement) {
        disputes.insert(dispute)
      }
      for (dispute, statement) in disputed where disputes.contains(dispute) {
        statements.insert(statement)
      }
      try eachStatement { statement in
        let pair =
          statement.kind == "act" ? statement.body.map { Pair($0, statement.subject) } : nil
        if belongs(statement) || pair.map(known.contains) == true {
          statements.insert(statement.id)
        }
        guard statements.contains(statement.id) else { return }
        entities.formUnion(statement.ends)
        // Spells follow from all acts of a pair.
        if let pair { known.insert(pair) }
      }
      for (statement, entity) in qualifiers where statements.contains(statement) {
        entities.insert(entity)
      }
      for (function, above) in broader where entities.contains(function) { entities.insert(above) }
    }
  }

  /// Whether a statement comes with its subject.
  private func belongs(_ statement: Candidate) -> Bool {
    guard selection.kinds.isEmpty, entities.contains(statement.subject) else { return false }
    return ["name", "identifier"].contains(statement.kind) || statement.isLife
  }

  private func selectCoverage() throws {
    guard hasActs, members.isEmpty, days == nil else {
      if hasActs {
        notes.append(
          "Claims to be complete are left out: they do not hold for a part of the members or days.")
        if days != nil, !reports.isEmpty {
          notes.append("What lists say of pairs without a spell is left out, too.")
        }
      }
      return
    }
    for (claim, body) in try pairs("SELECT id, organization_id FROM coverage")
    where bodies.isEmpty || bodies.contains(body) {
      coverages.insert(claim)
      entities.insert(body)
    }
  }

  private func selectSources() throws {
    for (statement, source) in try pairs("SELECT statement_id, source_id FROM citation")
    where statements.contains(statement) {
      sources.insert(source)
    }
    for (claim, source) in try pairs(
      "SELECT id, source_id FROM coverage WHERE source_id IS NOT NULL")
    where coverages.contains(claim) {
      sources.insert(source)
    }
    for row in try Row.fetchAll(db, sql: "SELECT key, source_id FROM report")
    where reports.contains(try row["key"]) {
      sources.insert(try row["source_id"])
    }
    for (profile, source) in try pairs("SELECT profile_id, source_id FROM profile_source")
    where sources.contains(source) {
      profiles.insert(profile)
    }
  }

  private func pairs(_ sql: String) throws -> [(String, String)] {
    let rows = try StatementCursor(db, sql)
    defer { rows.rewind() }
    var pairs: [(String, String)] = []
    while try rows.step() { pairs.append((rows.text(0), rows.text(1))) }
    return pairs
  }
}
