/// The meaning of `origin_key`, the key of the origin of a stored spell; no other Swift file knows
/// it. `Schema/tables/08_membership.sql` defines it. Queries use the columns `rule_key`,
/// `report_key` and `is_followed` instead.
enum SpellOrigin {
  /// SQL condition: derived under the rule `?2`, or listed by a report that is followed. It reads
  /// the key itself, because the index by member has it.
  static let isFollowed = "(origin_key >= 16 OR origin_key = ?2)"

  /// The key for spells of a report that are outranked.
  static func outranked(_ report: Int32) -> Int32 { -report }

  /// SQL assignment that follows the spells of a report again, or stops following them.
  static let turn = "origin_key = -origin_key"
}
