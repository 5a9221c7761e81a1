/// The keys that tell where a stored spell comes from: the one place in Swift that knows their meaning, which
/// `Schema/tables/08_membership.sql` defines. Queries use the columns `rule_key`, `report_key` and `is_followed`.
enum SpellOrigin {
  /// In SQL: derived under the rule `?2`, or listed by a report that is followed. It reads the key itself, which the index by
  /// member covers.
  static let isFollowed = "(origin_key >= 16 OR origin_key = ?2)"

  /// The key of a report whose spells something stronger outranks.
  static func outranked(_ report: Int32) -> Int32 { -report }

  /// In SQL: to follow the spells of a report again, or no longer.
  static let turn = "origin_key = -origin_key"
}
