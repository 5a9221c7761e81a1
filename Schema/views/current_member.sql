CREATE VIEW current_member AS
-- All members and other statuses today (UTC), or on the last day of the dataset if that is earlier;
-- on_day is that day. Rule 'effective'.
-- Example: SELECT member, certainty, start_earliest FROM current_member WHERE organization_id =
-- 'csto' AND is_member = 1
SELECT
  d.day AS on_day,
  organization_id,
  organization,
  member_id,
  member,
  status_id,
  is_member,
  CASE WHEN start_latest <= d.day AND d.day < end_earliest THEN 'yes' ELSE 'maybe' END AS certainty,
  start_earliest,
  start_latest,
  is_disputed,
  start_statement_id,
  is_qualified
FROM default_day d
JOIN membership_spell ON rule_id = 'effective' AND start_earliest <= d.day AND d.day < end_latest;
