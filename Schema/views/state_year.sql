CREATE VIEW state_year AS
-- The panel: each member of each body it ever was in, by year. cell says whether it was a member on
-- at least one day of the year, or why the cell is empty. status_id is its status in that year: a
-- membership has priority over another status, then a certain one over a possible one, and a later
-- one over an earlier one.
-- Example: SELECT member_id, status_id, cell FROM state_year WHERE organization_id = 'nato' AND
-- rule_id = 'effective' AND year = 1952
WITH spells AS MATERIALIZED (
  SELECT s.*, t.id AS status_id, t.membership
  FROM internal_limited_spell s
  JOIN status t ON t.key = s.status_key
),
years AS MATERIALIZED (SELECT year, first_number, next_first_number FROM calendar_year)
SELECT
  m.rule_id,
  o.id AS organization_id,
  w.id AS member_id,
  y.year,
  m.status_id,
  m.membership AS is_member,
  CASE
    WHEN m.membership = 0 THEN 'none'
    WHEN m.start_latest < y.next_first_number AND y.first_number < m.end_earliest THEN 'yes'
    ELSE 'maybe'
  END AS cell,
  a.id AS start_statement_id,
  q.id AS report_id
FROM spells m
JOIN years y ON m.start_earliest < y.next_first_number AND y.first_number < m.end_latest
JOIN entity o ON o.key = m.organization_key
JOIN entity w ON w.key = m.member_key
LEFT JOIN statement a ON a.key = m.start_statement_key
LEFT JOIN report q ON q.key = m.report_key
WHERE NOT EXISTS (
  SELECT 1
  FROM spells n
  WHERE n.rule_id = m.rule_id AND n.organization_key = m.organization_key AND n.member_key = m.member_key
    AND n.start_earliest < y.next_first_number AND y.first_number < n.end_latest
    AND (
      n.membership, n.start_latest < y.next_first_number AND y.first_number < n.end_earliest,
      n.start_earliest, n.status_key, coalesce(n.report_key, 0), n.start_statement_key
    ) > (
      m.membership, m.start_latest < y.next_first_number AND y.first_number < m.end_earliest,
      m.start_earliest, m.status_key, coalesce(m.report_key, 0), m.start_statement_key
    )
)
UNION ALL
SELECT v.rule_id, v.organization_id, v.member_id, v.year, NULL, 0, v.cell, NULL, NULL
FROM internal_tied_pair p
JOIN internal_empty_year v ON v.organization_key = p.organization_key AND v.member_key = p.member_key;
