import EDTF
import GRDB

/// A spell in a panel, within its limits.
struct PanelSpell: Sendable {
  var bounds: SpellBounds
  /// The place of the body among the bodies of the panel.
  let body: Int32
  let member: Int32
  let status: Int16
  /// The marks of the dates, as in the table of spells.
  let form: Int16
  /// The key of the report that lists it; 0 if it follows from acts.
  let report: Int32
  let statement: Int32
  /// The earliest end without the limit of the dataset's last day.
  let toldEndEarliest: Int32

  /// Whether it has no known end.
  var isOpen: Bool { form & 32 != 0 && bounds.endLatest == Self.noLastDay }

  private static let noLastDay = Int32(
    truncatingIfNeeded: CalendarDay.lastOfFile.julianDayNumber)
}

extension PanelSpell {
  /// The spells of some bodies, in no order.
  static func all(_ base: Snapshot, _ request: PanelRequest) throws -> ContiguousArray<PanelSpell> {
    request.perspective.isDefault ? try followed(base, request) : try derived(base, request)
  }

  private static let columns = """
    organization_key, member_key, status_key, form, start_statement_key,
    start_earliest, start_latest, end_earliest, end_latest
    """

  /// The stored spells that are followed.
  private static func followed(
    _ base: Snapshot, _ request: PanelRequest
  ) throws -> ContiguousArray<PanelSpell> {
    let cursor = try StatementCursor(
      base.db, "SELECT \(columns), report_key FROM spell WHERE \(SpellOrigin.isFollowed)")
    defer { cursor.rewind() }
    cursor.bind(try base.key(ofRule: request.question.rule), at: 2)
    let limits = try base.limits()
    var spells: ContiguousArray<PanelSpell> = []
    while try cursor.step() {
      if spells.count & 4095 == 0 { try base.checkTimeLimit() }
      if let spell = PanelSpell(cursor, request, limits, report: cursor.int32(9)) {
        spells.append(spell)
      }
    }
    return spells
  }

  /// The spells in another perspective: for each pair those from acts or from reports, whichever is
  /// stronger. The same as the view `internal_derived_membership`, which compares pair by pair.
  private static func derived(
    _ base: Snapshot, _ request: PanelRequest
  ) throws -> ContiguousArray<PanelSpell> {
    let (limits, perspective) = (try base.limits(), request.perspective)
    _ = try base.key(ofRule: request.question.rule)
    var strengths: [Pair: Int] = [:]
    var spells: [(spell: PanelSpell, strength: Int)] = []
    let acts: SQL = """
      \(try perspective.definitions(base.db))
      SELECT \(sql: columns), strength, rule_id = \(request.question.rule)
      FROM internal_derived_spell
      WHERE revision_id = \(perspective.revision) AND profile_id = \(perspective.profile)
      """
    let (sql, arguments) = try acts.build(base.db)
    let statement = try base.db.makeStatement(sql: sql)
    try statement.setArguments(arguments)
    let derived = StatementCursor(statement)
    defer { derived.rewind() }
    while try derived.step() {
      let pair = Pair(organization: derived.int32(0), member: derived.int32(1))
      let strength = 2 * derived.int(9)
      strengths[pair] = min(strengths[pair] ?? .max, strength)
      guard derived.int(10) == 1, let spell = PanelSpell(derived, request, limits, report: 0) else {
        continue
      }
      spells.append((spell, strength))
    }
    let weights = try perspective.reports(base.db)
    let listed = try StatementCursor(
      base.db, "SELECT \(columns), report_key FROM spell WHERE report_key IS NOT NULL")
    defer { listed.rewind() }
    while try listed.step() {
      guard let weight = weights[listed.int32(9)] else { continue }
      let pair = Pair(organization: listed.int32(0), member: listed.int32(1))
      // Acts come before a report of the same strength.
      let strength = 2 * weight + 1
      strengths[pair] = min(strengths[pair] ?? .max, strength)
      if let spell = PanelSpell(listed, request, limits, report: listed.int32(9)) {
        spells.append((spell, strength))
      }
    }
    let keys = request.bodies.keys
    return ContiguousArray(
      spells.filter {
        strengths[Pair(organization: keys[Int($0.spell.body)], member: $0.spell.member)]
          == $0.strength
      }.map(\.spell))
  }

  private struct Pair: Hashable {
    let organization: Int32
    let member: Int32
  }

  /// The spell of a row; `nil` if the panel does not ask for it, or it lies outside of its limits.
  private init?(
    _ cursor: StatementCursor, _ request: PanelRequest, _ limits: SpellLimits, report: Int32
  ) {
    let (organization, member, status) = (cursor.int32(0), cursor.int32(1), cursor.int(2))
    guard let body = request.places[organization],
      request.statuses.only.map({ $0 == status }) ?? true
    else { return nil }
    let stored = SpellBounds(
      startEarliest: cursor.int32(5), startLatest: cursor.int32(6), endEarliest: cursor.int32(7),
      endLatest: cursor.int32(8))
    guard let bounds = limits.limited(stored, organization: organization, member: member) else {
      return nil
    }
    self.bounds = bounds
    self.body = body
    self.member = member
    self.status = Int16(truncatingIfNeeded: status)
    form = Int16(truncatingIfNeeded: cursor.int32(3))
    self.report = report
    statement = cursor.int32(4)
    toldEndEarliest = limits.toldEnd(of: stored, organization: organization, member: member)
  }
}

/// The parts of a question that were looked up.
struct PanelRequest {
  let question: PanelQuestion
  let perspective: ResolvedPerspective
  let statuses: PanelStatuses
  let bodies: PanelBodies
  /// The place of each body by its key.
  let places: [Int32: Int32]

  init(_ base: Snapshot, _ question: PanelQuestion) throws {
    try question.check()
    self.question = question
    perspective = try ResolvedPerspective(question.perspective, base.db)
    // Counts have a column for each status.
    let isOfAll =
      question.chosenShape == .counts && question.unit != .dyadYear && question.status == "member"
    statuses = try PanelStatuses(base, status: isOfAll ? "all" : question.status)
    bodies = try PanelBodies(base, question)
    places = bodies.places
  }
}

extension ResolvedPerspective {
  /// The weight of each report that the perspective considers, by key; the lowest is the strongest.
  func reports(_ db: Database) throws -> [Int32: Int] {
    let query: SQL = """
      \(try definitions(db))
      SELECT report_key, weight FROM internal_report_candidate
      WHERE revision_id = \(revision) AND profile_id = \(profile) AND weight IS NOT NULL
      """
    return Dictionary(
      uniqueKeysWithValues: try SQLRequest<Row>(literal: query).fetchAll(db).map {
        (try $0["report_key"], try $0["weight"])
      })
  }
}
