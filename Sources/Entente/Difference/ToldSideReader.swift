import EDTF
import GRDB

/// Reads what one side says.
struct ToldSideReader {
  let base: Snapshot
  let side: DifferenceSide
  let options: DifferenceOptions
  private let place: Place
  private var db: Database { base.db }

  /// The perspective or report that a side names.
  private enum Place {
    case perspective(ResolvedPerspective)
    case report(Int)
  }

  init(_ base: Snapshot, _ side: DifferenceSide, _ options: DifferenceOptions) throws {
    self.base = base
    self.side = side
    self.options = options
    place = try Self.place(side, base.db)
  }

  private static func place(_ side: DifferenceSide, _ db: Database) throws -> Place {
    if let revision = side.revision {
      return .perspective(try ResolvedPerspective(Perspective(asOf: revision), db))
    }
    let isProfile = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM profile WHERE id = ?)", arguments: [side.place])
    let report = try Int.fetchOne(
      db, sql: "SELECT key FROM report WHERE id = ?", arguments: [side.place])
    if isProfile != true, let report { return .report(report) }
    guard isProfile == true else {
      throw KnowledgeBaseError(
        .badArgument,
        """
        there is no source, profile or report '\(side.place)'; a side is one of these, \
        'preferred', 'revision:NUMBER', a day, or the path of a file
        """)
    }
    return .perspective(try ResolvedPerspective(Perspective(accordingTo: [side.place]), db))
  }

  /// Whether the side is an answer of the base, and not what certain sources say.
  private var isByRank: Bool {
    if case .perspective(let perspective) = place { perspective.sources.isEmpty } else { false }
  }

  private var revision: Int {
    get throws {
      if case .perspective(let perspective) = place { return perspective.revision }
      return try Int.fetchOne(db, sql: "SELECT max(id) FROM revision") ?? 0
    }
  }

  /// `WITH` and the definitions of the spells that the side follows.
  private func definitions() throws -> SQL {
    switch place {
    case .perspective(let perspective): return try perspective.definitions(db)
    case .report(let key):
      return """
        WITH internal_followed_spell AS NOT MATERIALIZED (
          SELECT
            r.id AS rule_id, s.organization_key, s.member_key, s.status_key, s.report_key, s.start_statement_key, s.end_statement_key,
            s.start_earliest, s.start_latest, s.end_earliest, s.end_latest, s.form
          FROM rule r JOIN spell s ON s.report_key = \(key)
        )
        """
    }
  }

  // MARK: - Memberships

  /// The side without what it says of pairs that have no spell.
  func memberships() throws -> ToldSide {
    _ = try base.key(ofRule: options.rule)
    if let status = options.status { _ = try base.key(ofStatus: status) }
    var told = ToldSide()
    told.isByRank = isByRank
    told.today = try today()
    let origins = try ToldOrigins(base, revision: revision)
    // A source is shown as it says it; an answer of the base is within the lives of both.
    let view: SQL =
      isByRank
      ? "m.told_end_earliest, m.end_latest FROM internal_limited_spell m"
      : "m.end_earliest, m.end_latest FROM internal_followed_spell m"
    let query: SQL = """
      \(try definitions())
      SELECT
        m.organization_key, m.member_key, m.status_key, m.form, m.report_key, m.start_statement_key, m.end_statement_key,
        m.start_earliest, m.start_latest, \(view)
      WHERE m.rule_id = \(options.rule)
      ORDER BY m.start_earliest, m.end_latest
      """
    let (bodies, members) = (try ids(options.bodies), try ids(options.members))
    let built = try query.build(db)
    let statement = try db.makeStatement(sql: built.sql)
    try statement.setArguments(built.arguments)
    let cursor = StatementCursor(statement)
    defer { cursor.rewind() }
    while try cursor.step() {
      let pair = ToldPair(
        organization: try base.id(ofEntity: cursor.int(0)),
        member: try base.id(ofEntity: cursor.int(1)))
      let report = cursor.int(4)
      if report > 0 {
        told.reports[report, default: []].formUnion([pair.organization, pair.member])
      } else {
        told.known.formUnion([pair.organization, pair.member])
      }
      let status = try base.id(ofStatus: cursor.int(2))
      guard bodies?.contains(pair.organization) ?? true, members?.contains(pair.member) ?? true,
        options.status == nil || options.status == status
      else { continue }
      told.spells[pair, default: []].append(
        ToldSpell(
          bounds: SpellBounds(
            startEarliest: cursor.int32(7), startLatest: cursor.int32(8),
            endEarliest: cursor.int32(9), endLatest: cursor.int32(10)),
          status: status, isMember: origins.memberships.contains(status), form: cursor.int(3),
          knownEnd: origins.knownEnd(report), report: report,
          startSources: origins.sources(report, cursor.int(5)),
          endSources: origins.sources(report, cursor.int(6))))
    }
    if case .report(let key) = place, told.reports[key] == nil { told.reports[key] = [] }
    try addKnown(&told)
    return told
  }

  private func today() throws -> Int32 {
    SpellWindow(try DayRange(base.day(nil).date).bounds).last
  }

  private func ids(_ names: [String]) throws -> Set<String>? {
    guard !names.isEmpty else { return nil }
    return Set(try names.map { try base.resolver.entity(named: $0).id })
  }

  /// Adds the claims of the side, and the bodies and members that it knows.
  private func addKnown(_ told: inout ToldSide) throws {
    let revision = try revision
    if case .perspective(let perspective) = place {
      let claims: SQLRequest<Row> = """
        SELECT
          c.organization_id, c.status_id, CAST(julianday(c.first_day) + 0.5 AS INTEGER) AS first,
          CAST(julianday(c.last_day) + 0.5 AS INTEGER) AS last
        FROM internal_recorded_coverage c
        WHERE c.rule_id = \(options.rule) AND \(perspective.isClaimCounted)
        """
      for row in try claims.fetchAll(db) {
        let days = ToldSilence(
          firstDay: try row["first"], lastDay: try row["last"], reason: .nothing)
        told.claims[try row["organization_id"], default: []].append((try row["status_id"], days))
        told.known.insert(try row["organization_id"])
      }
    }
    if isByRank {
      for row in try Row.fetchAll(
        db, sql: "SELECT l.*, e.id FROM life l JOIN entity e ON e.key = l.entity_key")
      {
        told.lives[try row["id"]] = SpellBounds(
          startEarliest: try row["start_earliest"], startLatest: try row["start_latest"],
          endEarliest: try row["end_earliest"], endLatest: try row["end_latest"])
      }
      // An entity of which the record says nothing, such as one that an import added, is not known.
      told.known.formUnion(
        try String.fetchAll(
          db,
          sql: """
            SELECT DISTINCT subject_id FROM statement WHERE revision_added <= :revision
            UNION
            SELECT a.organization_id FROM act a JOIN statement s ON s.id = a.statement_id WHERE s.revision_added <= :revision
            """, arguments: ["revision": revision]))
    }
    for key in told.reports.keys {
      told.reports[key]?.formUnion(
        try String.fetchAll(
          db,
          sql: """
            SELECT e.id FROM report_coverage c JOIN entity e ON e.key IN (c.organization_key, c.member_key)
            WHERE c.report_key = ?
            """, arguments: [key]))
    }
  }

  /// Days of pairs without a spell in the reports of a side.
  func silences(of pairs: some Sequence<ToldPair>, of reports: Set<Int>) throws
    -> [ToldPair: [ToldSilence]]
  {
    guard !reports.isEmpty, try db.has("report_coverage") else { return [:] }
    var silences: [ToldPair: [ToldSilence]] = [:]
    let cursor = try StatementCursor(
      db,
      """
      SELECT c.report_key, c.first_day, c.last_day, c.emptiness_id
      FROM internal_reported_cell c
      JOIN internal_report_strength q ON q.report_key = c.report_key
      WHERE c.organization_key = ?1 AND c.member_key = ?2
      ORDER BY q.strength, c.place, c.report_key
      """)
    for pair in pairs {
      guard let body = try base.key(ofEntityID: pair.organization),
        let member = try base.key(ofEntityID: pair.member)
      else { continue }
      cursor.bind(body, at: 1)
      cursor.bind(member, at: 2)
      defer { cursor.rewind() }
      while try cursor.step() {
        guard reports.contains(cursor.int(0)) else { continue }
        silences[pair, default: []].append(
          ToldSilence(
            firstDay: cursor.int32(1), lastDay: cursor.int32(2),
            reason: Emptiness(rawValue: cursor.text(3)) ?? .notCovered))
      }
    }
    return silences
  }

  // MARK: - Identifiers

  /// The dated codes of the side, with the scheme as body and the code as status.
  func identifiers() throws -> ToldSide {
    guard case .perspective(let perspective) = place else { return ToldSide() }
    var told = ToldSide()
    told.today = try today()
    let origins = try ToldOrigins(base, revision: revision)
    let members = try ids(options.members)
    let request: SQLRequest<Row> = """
      \(try perspective.definitions(db))
      SELECT
        s.predicate_id, s.subject_id, i.value, s.key, CAST(julianday(x.earliest) + 0.5 AS INTEGER) AS start_earliest,
        CAST(julianday(x.start_latest) + 0.5 AS INTEGER) AS start_latest, CAST(julianday(x.end_earliest) + 0.5 AS INTEGER) AS end_first,
        CAST(julianday(x.latest) + 0.5 AS INTEGER) AS end_last
      FROM identifier i
      JOIN statement s ON s.id = i.statement_id
      JOIN edtf x ON x.text = s.date AND x.text LIKE '%/%'
      JOIN internal_statement_standing g
        ON g.statement_id = s.id AND g.standing = 'selected' AND g.revision_id = \(perspective.revision) AND g.profile_id = \(perspective.profile)
      ORDER BY start_earliest, s.id
      """
    for row in try request.fetchAll(db) {
      let pair = ToldPair(organization: try row["predicate_id"], member: try row["subject_id"])
      told.known.formUnion([pair.organization, pair.member])
      guard options.bodies.isEmpty || options.bodies.contains(pair.organization),
        members?.contains(pair.member) ?? true
      else { continue }
      let (first, last) = (try row["end_first"] as Int32, try row["end_last"] as Int32)
      let isOpen = last >= ToldDay.last
      let sources = origins.sources(0, try row["key"])
      told.spells[pair, default: []].append(
        ToldSpell(
          bounds: SpellBounds(
            startEarliest: try row["start_earliest"], startLatest: try row["start_latest"],
            endEarliest: isOpen ? ToldDay.last : first + 1,
            endLatest: isOpen ? ToldDay.last : last + 1),
          status: try row["value"], isMember: false, form: isOpen ? 32 : 0,
          knownEnd: ToldDay.last, report: 0, startSources: sources, endSources: sources))
    }
    return told
  }
}
