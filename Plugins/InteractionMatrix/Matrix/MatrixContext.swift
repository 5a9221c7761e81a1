import Entente

/// What tells why a cell is empty, and whether its statements are disputed.
struct MatrixContext {
  private let lives: [String: (first: String, last: String)]
  /// Between any two of these the sources were searched.
  private let searched: Set<String>
  /// Who refused, or left without an answer, whom, by the order of a matrix.
  private let refusals: Set<EntityPair>
  /// Bodies of which the dataset claims to know all members in the period.
  private let known: Set<String>
  /// Bodies and members of which some spell is known at all.
  private let counted: Set<String>
  private let contested: Set<String>
  private let period: MatrixPeriod

  init(_ base: Snapshot, _ period: MatrixPeriod) throws {
    self.period = period
    let days: [String: SQLValue] = ["first": .text(period.first), "end": .text(period.end)]
    lives = try Dictionary(
      uniqueKeysWithValues: base.rows("SELECT organization_id, earliest, latest FROM organization_life")
        .map { ($0.text("organization_id"), ($0.text("earliest"), $0.text("latest"))) })
    searched = try base.ids("SELECT organization_id AS id FROM interaction_coverage")
    refusals = try Set(
      base.rows(
        """
        SELECT row_id, column_id FROM interaction_counted
        WHERE is_refusal AND start_earliest < :end AND :first < end_latest
        """, days
      ).map { EntityPair(row: $0.text("row_id"), column: $0.text("column_id")) })
    known = try base.ids(
      """
      SELECT c.organization_id AS id FROM coverage c JOIN edtf x ON x.text = c.date
      WHERE c.source_id IS NULL AND c.revision_retired IS NULL AND x.earliest <= :first AND :last <= x.latest
      """, ["first": .text(period.first), "last": .text(period.last)])
    counted = try base.ids(
      "SELECT organization_id AS id FROM membership_spell UNION SELECT member_id FROM membership_spell")
    contested = try base.ids("SELECT statement_id AS id FROM contested_fact WHERE resolution <> 'compatible'")
  }

  /// Why there is nothing between two.
  func missing(_ row: String, _ column: String, _ measure: MeasureFamily) -> Missing {
    if row == column { return .sameEntity }
    if isGone(row) || isGone(column) { return .didNotExist }
    switch measure {
    case .interaction:
      if isRefused(row, column) { return .documentedNone }
      return searched.contains(row) && searched.contains(column) ? .noneDocumented : .notCovered
    case .status: return known.contains(column) ? .noneDocumented : .notCovered
    case .count, .other: return .notCovered
    }
  }

  /// Whether a count of what two share says anything.
  func isCounted(_ id: String) -> Bool { counted.contains(id) }

  func isDisputed(_ statements: [String]) -> Bool { statements.contains(where: contested.contains) }

  func isGone(_ id: String) -> Bool {
    guard let life = lives[id] else { return false }
    return period.last < life.first || life.last < period.first
  }

  private func isRefused(_ row: String, _ column: String) -> Bool {
    let pair = EntityPair(row: row, column: column)
    return refusals.contains(pair) || refusals.contains(pair.turned)
  }
}

/// What an empty cell of a measure means.
enum MeasureFamily {
  /// Nothing that two have to do with one another.
  case interaction
  /// No status of one at the other.
  case status
  /// Nothing that could be counted; 0 is a number.
  case count
  /// What another plugin measures.
  case other

  init(_ measure: String) {
    switch measure {
    case "level", "instruments", "interactions", "joint-operations", "first-contact", "index":
      self = .interaction
    case "status": self = .status
    case "shared-members", "member-share", "shared-organizations": self = .count
    default: self = .other
    }
  }
}

extension Snapshot {
  /// The column `id` of a query.
  func ids(_ sql: String, _ arguments: [String: SQLValue] = [:]) throws -> Set<String> {
    try Set(rows(sql, arguments).map { $0.text("id") })
  }
}
