CREATE VIEW organization_year AS
-- The number of members of each body on the last day of each year, or on the last day of the
-- dataset in its last year: certain members, and the highest possible number of known ones.
-- is_complete: 1 if the dataset claims to know all members on that day; otherwise there may be
-- others.
-- Example: SELECT year, members_certain, members_possible FROM organization_year WHERE
-- organization_id = 'csto' AND rule_id = 'effective'
SELECT
  m.rule_id,
  o.id AS organization_id,
  y.year,
  count(DISTINCT CASE WHEN m.start_latest <= y.last_number AND y.last_number < m.end_earliest THEN m.member_key END) AS members_certain,
  count(DISTINCT m.member_key) AS members_possible,
  EXISTS (
    SELECT 1 FROM membership_coverage c
    WHERE c.organization_id = o.id AND c.rule_id = m.rule_id AND y.last_day BETWEEN c.first_day AND c.last_day
  ) AS is_complete
FROM calendar_year y
JOIN internal_limited_spell m ON m.start_earliest <= y.last_number AND y.last_number < m.end_latest
JOIN status t ON t.key = m.status_key AND t.membership = 1
JOIN entity o ON o.key = m.organization_key
GROUP BY m.rule_id, o.id, y.year;
