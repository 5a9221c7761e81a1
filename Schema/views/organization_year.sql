CREATE VIEW organization_year AS
-- How many members each body had on the last day of each year: certainly, and at most.
SELECT
  r.id AS rule_id,
  o.id AS organization_id,
  y.year,
  count(DISTINCT CASE WHEN m.start_latest < y.next_first_number AND y.next_first_number <= m.end_earliest THEN m.member_key END) AS members_certain,
  count(DISTINCT m.member_key) AS members_possible
FROM calendar_year y
JOIN spell m ON m.origin_key > 0 AND m.start_earliest < y.next_first_number AND y.next_first_number <= m.end_latest
JOIN rule r ON m.origin_key = r.key OR m.origin_key >= 16
JOIN status t ON t.key = m.status_key AND t.membership = 1
JOIN entity o ON o.key = m.organization_key
GROUP BY r.id, o.id, y.year;
