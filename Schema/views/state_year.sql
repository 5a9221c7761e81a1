CREATE VIEW state_year AS
-- The panel: each member of each body it ever was in, by year. A cell that is empty says which kind of empty it is. Of several
-- spells in a year a membership stands before another status, and the later before the earlier.
SELECT
  r.id AS rule_id,
  p.organization_id,
  p.member_id,
  y.year,
  t.id AS status_id,
  coalesce(t.membership, 0) AS is_member,
  CASE
    WHEN m.start_latest < y.next_first_number AND y.first_number < m.end_earliest THEN 'yes'
    WHEN m.status_key IS NOT NULL THEN 'maybe'
    WHEN EXISTS (
      SELECT 1
      FROM organization_life f
      WHERE f.organization_id = p.organization_id AND (f.earliest >= y.next_first_day OR f.latest < y.first_day)
    ) THEN 'did-not-exist'
    WHEN EXISTS (
      SELECT 1
      FROM coverage c
      JOIN edtf x ON x.text = c.date
      WHERE c.organization_id = p.organization_id AND c.source_id IS NULL AND c.revision_retired IS NULL
        AND x.earliest <= y.first_day AND date(y.next_first_day, '-1 day') <= x.latest
    ) THEN 'none'
    ELSE 'not-covered'
  END AS cell,
  a.id AS start_statement_id,
  q.id AS report_id
FROM rule r
JOIN (
  SELECT DISTINCT a.organization_id, s.subject_id AS member_id
  FROM act a
  JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL
  UNION
  SELECT b.id, e.id FROM spell x JOIN entity b ON b.key = x.organization_key JOIN entity e ON e.key = x.member_key WHERE x.origin_key >= 16
) p
JOIN entity o ON o.id = p.organization_id
JOIN entity w ON w.id = p.member_id
JOIN calendar_year y
LEFT JOIN spell m
  ON m.organization_key = o.key AND m.member_key = w.key
  AND (m.start_earliest, m.origin_key, m.status_key, m.start_statement_key) = (
    SELECT n.start_earliest, n.origin_key, n.status_key, n.start_statement_key
    FROM spell n
    JOIN status k ON k.key = n.status_key
    WHERE n.organization_key = o.key AND n.member_key = w.key AND (n.origin_key = r.key OR n.origin_key >= 16)
      AND n.start_earliest < y.next_first_number AND y.first_number < n.end_latest
    ORDER BY k.membership DESC, n.start_earliest DESC
    LIMIT 1
  )
LEFT JOIN status t ON t.key = m.status_key
LEFT JOIN statement a ON a.key = m.start_statement_key
LEFT JOIN report q ON q.key = m.origin_key;
