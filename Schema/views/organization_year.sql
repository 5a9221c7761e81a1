CREATE VIEW organization_year AS
-- How many members each body had on the last day of each year: certainly, and at most.
SELECT
  m.rule_id,
  m.organization_id,
  y.year,
  count(DISTINCT CASE WHEN m.start_latest < y.next_first_day AND y.next_first_day <= m.end_earliest THEN m.member_id END) AS members_certain,
  count(DISTINCT m.member_id) AS members_possible
FROM calendar_year y
JOIN membership m ON m.start_earliest < y.next_first_day AND y.next_first_day <= m.end_latest
JOIN status t ON t.id = m.status_id AND t.membership = 1
GROUP BY m.rule_id, m.organization_id, y.year;
