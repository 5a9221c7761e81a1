CREATE VIEW state_year AS
-- The panel: each member of each body it ever was in, by year. A cell that is empty says which kind of empty it is.
SELECT
  r.id AS rule_id,
  p.organization_id,
  p.member_id,
  y.year,
  m.status_id,
  coalesce(m.is_member, 0) AS is_member,
  CASE
    WHEN m.status_id IS NOT NULL AND m.certain THEN 'yes'
    WHEN m.status_id IS NOT NULL THEN 'maybe'
    WHEN f.earliest >= y.next_first_day THEN 'did-not-exist'
    WHEN EXISTS (
      SELECT 1
      FROM coverage c
      JOIN edtf x ON x.text = c.date
      WHERE c.organization_id = p.organization_id AND c.source_id IS NULL AND c.revision_retired IS NULL
        AND x.earliest < y.next_first_day AND y.first_day <= x.latest
    ) THEN 'none'
    ELSE 'not-covered'
  END AS cell,
  m.start_statement_id
FROM rule r
JOIN (SELECT DISTINCT a.organization_id, s.subject_id AS member_id FROM act a JOIN statement s ON s.id = a.statement_id WHERE s.revision_retired IS NULL) p
JOIN calendar_year y
LEFT JOIN organization_life f ON f.organization_id = p.organization_id
LEFT JOIN (
  -- Of several spells within a year the one that lasts longest into it stands for it.
  SELECT
    n.rule_id, n.organization_id, n.member_id, w.year, n.status_id, t.membership AS is_member, n.start_statement_id,
    n.start_latest < w.next_first_day AND w.first_day < n.end_earliest AS certain,
    row_number() OVER (PARTITION BY n.rule_id, n.organization_id, n.member_id, w.year ORDER BY t.membership DESC, n.start_earliest DESC) AS place
  FROM calendar_year w
  JOIN membership n ON n.start_earliest < w.next_first_day AND w.first_day < n.end_latest
  JOIN status t ON t.id = n.status_id
) m ON m.rule_id = r.id AND m.organization_id = p.organization_id AND m.member_id = p.member_id AND m.year = y.year AND m.place = 1;
