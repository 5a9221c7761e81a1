/// The fast queries for spells, for programs that run tens of thousands of them. A test pins the
/// cost of each in SQLite.
///
/// They read the table `spell`, and ``SpellLimits`` applies the limits. Reading a column costs more
/// than a row, so they return only the four days, the key of the other side and, if no status was
/// asked for, its key.
package enum SpellQuery: Int, CaseIterable {
  /// The key of an entity by its id ?1.
  case entityKey
  /// The spells in a body on days: ?1 key of the body, ?2 key of the rule, ?3 and ?4 first and last
  /// day.
  case organizationOnDay
  /// The same for one status: ?5 its key.
  case organizationOnDayByStatus
  /// The spells of a member on days, with the same parameters.
  case memberOnDay
  case memberOnDayByStatus
  /// All spells in a body: ?1 its key, ?2 the key of the rule.
  case organization
  /// All spells of a member: ?1 its key, ?2 the key of the rule.
  case timeline

  /// Whether the query asks for a body, not a member.
  var isOfOrganization: Bool {
    switch self {
    case .organizationOnDay, .organizationOnDayByStatus, .organization: true
    case .entityKey, .memberOnDay, .memberOnDayByStatus, .timeline: false
    }
  }

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
  static let isFollowed = SpellOrigin.isFollowed

  /// The condition for one status (?5 its key), or for all statuses that count as membership.
  static func isCounted(ofOneStatus isOne: Bool) -> String {
    isOne ? "status_key = ?5" : "status_key IN (SELECT key FROM status WHERE membership = 1)"
  }
}
