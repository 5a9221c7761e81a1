CREATE VIEW state_year AS
-- The panel: each member of each body it ever was in, by year. cell says whether it was a member on
-- at least one day of the year, or why the cell is empty. status_id is its status in that year: a
-- membership has priority over another status, then a certain one over a possible one, and a later
-- one over an earlier one.
SELECT
  m.rule_id,
  o.id AS organization_id,
  w.id AS member_id,
  y.year,
  t.id AS status_id,
  t.membership AS is_member,
  CASE
    WHEN t.membership = 0 THEN 'none'
    WHEN m.start_latest < y.next_first_number AND y.first_number < m.end_earliest THEN 'yes'
    ELSE 'maybe'
  END AS cell,
  a.id AS start_statement_id,
  q.id AS report_id
FROM internal_limited_spell m
JOIN calendar_year y ON m.start_earliest < y.next_first_number AND y.first_number < m.end_latest
JOIN entity o ON o.key = m.organization_key
JOIN entity w ON w.key = m.member_key
JOIN status t ON t.key = m.status_key
LEFT JOIN statement a ON a.key = m.start_statement_key
LEFT JOIN report q ON q.key = m.report_key
WHERE NOT EXISTS (
  SELECT 1
  FROM internal_limited_spell n
  JOIN status k ON k.key = n.status_key
  WHERE n.rule_id = m.rule_id AND n.organization_key = m.organization_key AND n.member_key = m.member_key
    AND n.start_earliest < y.next_first_number AND y.first_number < n.end_latest
    AND (
      k.membership, n.start_latest < y.next_first_number AND y.first_number < n.end_earliest,
      n.start_earliest, n.status_key, coalesce(n.report_key, 0), n.start_statement_key
    ) > (
      t.membership, m.start_latest < y.next_first_number AND y.first_number < m.end_earliest,
      m.start_earliest, m.status_key, coalesce(m.report_key, 0), m.start_statement_key
    )
)
UNION ALL
SELECT
  r.id, o.id, w.id, y.year, NULL, 0,
  CASE
    WHEN EXISTS (
      SELECT 1 FROM life f
      WHERE f.entity_key IN (p.organization_key, p.member_key) AND (y.last_number < f.start_earliest OR f.end_latest <= y.first_number)
    ) THEN 'did-not-exist'
    WHEN EXISTS (
      SELECT 1 FROM membership_coverage c
      WHERE c.organization_id = o.id AND c.rule_id = r.id AND c.first_day <= y.first_day AND y.last_day <= c.last_day
    ) THEN 'none'
    ELSE coalesce(
      (
        SELECT c.emptiness_id
        FROM internal_reported_cell c
        JOIN internal_report_strength q ON q.report_key = c.report_key AND q.strength < 9
        WHERE c.organization_key = p.organization_key AND c.member_key = p.member_key
          AND c.first_day <= y.first_number AND y.last_number <= c.last_day
        ORDER BY q.strength, c.place, c.report_key
        LIMIT 1
      ),
      'not-covered')
  END,
  NULL, NULL
FROM rule r
JOIN (
  SELECT b.key AS organization_key, e.key AS member_key
  FROM act a
  JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL
  JOIN entity b ON b.id = a.organization_id
  JOIN entity e ON e.id = s.subject_id
  UNION
  SELECT organization_key, member_key FROM spell WHERE report_key IS NOT NULL AND is_followed
) p
JOIN entity o ON o.key = p.organization_key
JOIN entity w ON w.key = p.member_key
JOIN calendar_year y
WHERE NOT EXISTS (
  SELECT 1
  FROM internal_limited_spell n
  WHERE n.rule_id = r.id AND n.organization_key = p.organization_key AND n.member_key = p.member_key
    AND n.start_earliest < y.next_first_number AND y.first_number < n.end_latest
);
