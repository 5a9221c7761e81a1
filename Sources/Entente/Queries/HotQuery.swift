/// The queries that programs ask by the ten thousand. What each costs SQLite is pinned by a test.
///
/// A column costs more than a row, so those of spells give what is not known yet: the four days, the key of the other side, and
/// the key of the status where it was not asked for.
package enum HotQuery: Int, CaseIterable {
  /// The key of an entity: ?1 its id.
  case entityKey
  /// The spells in a body on days: ?1 its key, ?2 that of the rule, ?3 and ?4 the first and the last day.
  case organizationOnDay
  /// The same, of one status: ?5 its key.
  case organizationOnDayByStatus
  /// The spells of a member on days, likewise.
  case memberOnDay
  case memberOnDayByStatus
  /// All the spells in a body: ?1 its key, ?2 that of the rule.
  case organization
  /// All the spells of a member: ?1 its key, ?2 that of the rule.
  case timeline

  package var sql: String {
    switch self {
    case .entityKey: "SELECT key FROM entity WHERE id = ?1"
    case .organizationOnDay:
      "\(Self.days), member_key, status_key FROM spell WHERE organization_key = ?1 AND \(Self.isOnDay) AND \(Self.isFollowed)"
    case .organizationOnDayByStatus:
      """
      \(Self.days), member_key FROM spell WHERE organization_key = ?1 AND \(Self.isOnDay) AND status_key = ?5 AND \(Self.isFollowed)
      """
    case .memberOnDay:
      """
      \(Self.days), organization_key, status_key FROM spell INDEXED BY spell_by_member
      WHERE member_key = ?1 AND \(Self.isOnDay) AND \(Self.isFollowed)
      """
    case .memberOnDayByStatus:
      """
      \(Self.days), organization_key FROM spell INDEXED BY spell_by_member
      WHERE member_key = ?1 AND \(Self.isOnDay) AND status_key = ?5 AND \(Self.isFollowed)
      """
    case .organization:
      """
      \(Self.days), member_key, status_key FROM spell WHERE organization_key = ?1 AND \(Self.isFollowed)
      ORDER BY start_earliest
      """
    case .timeline:
      """
      \(Self.days), organization_key, status_key FROM spell INDEXED BY spell_by_member
      WHERE member_key = ?1 AND \(Self.isFollowed)
      ORDER BY start_earliest, end_latest
      """
    }
  }

  private static let days = "SELECT start_earliest, start_latest, end_earliest, end_latest"
  static let isOnDay = "start_earliest <= ?4 AND end_latest > ?3"
  /// Listed by a report that speaks for the pair, or derived under the rule.
  static let isFollowed = "(origin_key >= 16 OR origin_key = ?2)"

  /// Of one status, ?5 its key, where one is asked for; else of all that count as membership.
  static func isCounted(ofOneStatus isOne: Bool) -> String {
    isOne ? "status_key = ?5" : "status_key IN (SELECT key FROM status WHERE membership = 1)"
  }
}
