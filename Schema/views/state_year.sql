CREATE VIEW state_year AS
-- The panel: each member of each body it ever was in, by year. A cell that is empty says which kind of empty it is. Of several
-- spells in a year a membership stands before another status, and the later before the earlier.
SELECT
  r.id AS rule_id,
  p.organization_id,
  p.member_id,
  y.year,
  m.status_id,
  coalesce(t.membership, 0) AS is_member,
  CASE
    WHEN m.start_latest < y.next_first_day AND y.first_day < m.end_earliest THEN 'yes'
    WHEN m.status_id IS NOT NULL THEN 'maybe'
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
  m.start_statement_id
FROM rule r
JOIN (
  SELECT DISTINCT a.organization_id, s.subject_id AS member_id
  FROM act a
  JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL
) p
JOIN calendar_year y
LEFT JOIN membership m
  ON m.rule_id = r.id AND m.organization_id = p.organization_id AND m.member_id = p.member_id
  AND m.start_statement_id = (
    SELECT n.start_statement_id
    FROM membership n
    JOIN status k ON k.id = n.status_id
    WHERE n.rule_id = r.id AND n.organization_id = p.organization_id AND n.member_id = p.member_id
      AND n.start_earliest < y.next_first_day AND y.first_day < n.end_latest
    ORDER BY k.membership DESC, n.start_earliest DESC
    LIMIT 1
  )
LEFT JOIN status t ON t.id = m.status_id;
