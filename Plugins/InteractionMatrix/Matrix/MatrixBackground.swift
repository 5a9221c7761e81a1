import Entente

/// The data for the reasons of empty cells and for disputes, for all days. A series of matrices
/// reads them once.
struct MatrixBackground {
  /// A half-open period.
  struct Days: Hashable {
    let start: String
    let end: String

    func touches(_ period: MatrixPeriod) -> Bool { start < period.end && period.first < end }
  }

  /// A refusal or silence with its possible and its certain days.
  struct Refusal {
    let statement: String
    let possible: Days
    let certain: Days
  }

  /// The possible days of each body and state.
  let lives: [String: Days]
  /// The organizations between which the sources were searched.
  let searched: Set<String>
  /// Refusals and unanswered offers with their days, by pair, as the measures read them.
  let refusals: [EntityPair: [Refusal]]
  /// Pairs with dealings other than offers, with their days.
  let dealings: [EntityPair: [Days]]
  /// Bodies all of whose members the dataset claims to know, with the days.
  let claims: [String: [Days]]
  /// Bodies with at least one known spell.
  let bodies: Set<String>
  let members: Set<String>
  let contested: Set<String>
  /// The last day of the dataset: nothing is certain after it.
  let lastDay: String

  /// - Parameter rule: The rule under which claims to know all members count.
  init(_ base: Snapshot, rule: String) throws {
    lives = try Self.lives(base)
    searched = try base.ids("SELECT organization_id AS id FROM interaction_coverage")
    refusals = try Self.dealt(base, "is_refusal").mapValues { rows in
      rows.map {
        Refusal(
          statement: $0.text("statement_id"), possible: Self.possible($0),
          certain: Days(start: $0.text("start_latest"), end: $0.text("end_earliest")))
      }
    }
    dealings = try Self.dealt(base, "level > 1").mapValues { $0.map(Self.possible) }
    claims = try Self.claims(base, rule)
    bodies = try base.ids("SELECT DISTINCT organization_id AS id FROM membership_spell")
    members = try base.ids("SELECT DISTINCT member_id AS id FROM membership_spell")
    contested = try base.ids(
      """
      SELECT statement_id AS id FROM contested_fact WHERE is_disagreement
      """)
    lastDay = try base.rows("SELECT day FROM dataset_day").first?.text("day") ?? "9999-12-31"
  }

  static func lives(_ base: Snapshot) throws -> [String: Days] {
    try Dictionary(
      base.rows("SELECT entity_id, start_earliest, end_latest FROM entity_life").map {
        ($0.text("entity_id"), Days(start: $0.text("start_earliest"), end: $0.text("end_latest")))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func dealt(_ base: Snapshot, _ condition: String) throws -> [EntityPair:
    [NamedRow]]
  {
    let rows = try base.rows(
      """
      SELECT row_id, column_id, statement_id, start_earliest, start_latest, end_earliest, end_latest
      FROM internal_interaction_counted WHERE \(condition) ORDER BY statement_id
      """)
    return Dictionary(grouping: rows) {
      EntityPair(row: $0.text("row_id"), column: $0.text("column_id"))
    }
  }

  private static func possible(_ row: NamedRow) -> Days {
    Days(start: row.text("start_earliest"), end: row.text("end_latest"))
  }

  private static func claims(_ base: Snapshot, _ rule: String) throws -> [String: [Days]] {
    let rows = try base.rows(
      """
      SELECT organization_id AS id, first_day,
        CASE last_day WHEN '9999-12-31' THEN last_day ELSE date(last_day, '+1 day') END AS next_day
      FROM membership_coverage WHERE rule_id = :rule
      """, ["rule": .text(rule)])
    return Dictionary(grouping: rows) { $0.text("id") }.mapValues { rows in
      rows.map { Days(start: $0.text("first_day"), end: $0.text("next_day")) }
    }
  }
}

extension Snapshot {
  /// The column `id` of a query.
  func ids(_ sql: String, _ arguments: [String: SQLValue] = [:]) throws -> Set<String> {
    try Set(rows(sql, arguments).map { $0.text("id") })
  }
}
