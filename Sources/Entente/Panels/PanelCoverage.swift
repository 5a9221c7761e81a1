import GRDB

/// The reasons for empty cells: lives, claims to be complete, and the coverage of lists. The same as
/// in the view `state_year`; a test holds the two equal.
struct PanelCoverage {
  private struct Row {
    let first: Int32
    let last: Int32
    let emptiness: PanelCell

    func covers(_ window: PanelWindow) -> Bool { first <= window.first && window.covered <= last }
  }

  /// The coverage of pairs without a spell by one list.
  private struct Report {
    let key: Int32
    let strength: Int
    /// By place of the body; about all members of the list.
    var ofBodies: [(body: Int32, row: Row)] = []
    /// By key of the member; about all bodies of the list.
    var ofMembers: [Int32: [Row]] = [:]
    /// By key of the member, then by place of the body.
    var ofPairs: [Int32: [(body: Int32, row: Row)]] = [:]
  }

  /// From the weakest to the strongest.
  private let reports: [Report]
  private let claims: [[Row]]
  private let lives: [SpellBounds?]
  private let bodyCount: Int
  private static let unknown = PanelCell(.unknown)

  init(_ base: Snapshot, _ request: PanelRequest) throws {
    bodyCount = request.bodies.count
    let limits = try base.limits()
    lives = request.bodies.keys.map { limits.life(of: $0) }
    claims = try Self.claims(base, request)
    reports = try Self.reports(base, request)
  }

  private static func claims(_ base: Snapshot, _ request: PanelRequest) throws -> [[Row]] {
    let (perspective, rule) = (request.perspective, request.question.rule)
    let status = request.statuses.only.map { request.statuses.ids[$0] }
    let rows = try SQLRequest<GRDB.Row>(
      literal: """
        SELECT
          o.key, CAST(julianday(c.first_day) + 0.5 AS INTEGER) AS first_day,
          CAST(julianday(c.last_day) + 0.5 AS INTEGER) AS last_day
        FROM internal_recorded_coverage c
        JOIN entity o ON o.id = c.organization_id
        WHERE c.rule_id = \(rule)
          AND CASE WHEN \(status) IS NULL THEN c.status_id IN ('member', 'party') ELSE c.status_id = \(status) END
          AND \(perspective.isClaimCounted)
        """
    ).fetchAll(base.db)
    var claims = [[Row]](repeating: [], count: request.bodies.count)
    for row in rows {
      guard let place = request.places[try row["key"]] else { continue }
      claims[Int(place)].append(
        Row(first: try row["first_day"], last: try row["last_day"], emptiness: .none))
    }
    return claims
  }

  private static func reports(_ base: Snapshot, _ request: PanelRequest) throws -> [Report] {
    var reports: [Int32: Report] = [:]
    for (key, strength) in try request.perspective.reports(base.db) {
      reports[key] = Report(key: key, strength: strength)
    }
    let cursor = try StatementCursor(
      base.db,
      """
      SELECT report_key, organization_key, member_key, first_day, last_day, emptiness_id
      FROM report_coverage
      """)
    defer { cursor.rewind() }
    while try cursor.step() {
      let (report, organization, member) = (cursor.int32(0), cursor.int32(1), cursor.int32(2))
      guard reports[report] != nil, let reason = Emptiness(rawValue: cursor.text(5)) else {
        continue
      }
      let row = Row(first: cursor.int32(3), last: cursor.int32(4), emptiness: PanelCell(reason))
      if organization == 0 {
        reports[report]?.ofMembers[member, default: []].append(row)
      } else if let body = request.places[organization] {
        if member == 0 {
          reports[report]?.ofBodies.append((body, row))
        } else {
          reports[report]?.ofPairs[member, default: []].append((body, row))
        }
      }
    }
    return reports.values.sorted { ($0.strength, $0.key) > ($1.strength, $1.key) }
  }

  /// Fills the empty cells of a member in one window, one for each body.
  func fill(
    _ cells: UnsafeMutableBufferPointer<PanelCell>, member: Int32, _ window: PanelWindow
  ) {
    cells.update(repeating: PanelCell(.notCovered))
    var index = 0
    while index < reports.count {
      // Within one strength, rows about a pair come before rows about a body and a member.
      let end =
        reports[index...].firstIndex { $0.strength != reports[index].strength } ?? reports.count
      for report in reports[index..<end] { fillByBody(cells, report, member, window) }
      for report in reports[index..<end] {
        for (body, row) in report.ofPairs[member] ?? [] where row.covers(window) {
          cells[Int(body)] = row.emptiness
        }
      }
      index = end
    }
    for body in 0..<bodyCount {
      if claims[body].contains(where: { $0.covers(window) }) { cells[body] = .none }
      if let life = lives[body],
        window.covered < life.startEarliest || life.endLatest <= window.first
      {
        cells[body] = .didNotExist
      }
    }
  }

  /// Whether the life of a body has known limits.
  func hasLife(_ body: Int) -> Bool { lives[body] != nil }

  private func fillByBody(
    _ cells: UnsafeMutableBufferPointer<PanelCell>, _ report: Report, _ member: Int32,
    _ window: PanelWindow
  ) {
    guard let row = report.ofMembers[member]?.first(where: { $0.covers(window) }) else { return }
    for (body, other) in report.ofBodies where other.covers(window) {
      let both = (row.emptiness, other.emptiness)
      cells[Int(body)] =
        both.0 == .didNotExist || both.1 == .didNotExist
        ? .didNotExist : both.0 == Self.unknown || both.1 == Self.unknown ? Self.unknown : .none
    }
  }
}
