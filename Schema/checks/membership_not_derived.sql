-- The stored spells equal those derived again from acts, and only the strongest reports are used.
WITH
derived AS MATERIALIZED (
  SELECT
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    end_statement_key
  FROM derived_spell
  WHERE revision_id = (SELECT max(id) FROM revision) AND profile_id = 'preferred'
),
stored AS (
  SELECT
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    end_statement_key
  FROM spell
  WHERE origin_key BETWEEN 1 AND 15
),
wrong AS (
  SELECT 'stored, not derived:' AS finding, * FROM (SELECT * FROM stored EXCEPT SELECT * FROM derived)
  UNION ALL
  SELECT 'derived, not stored:', * FROM (SELECT * FROM derived EXCEPT SELECT * FROM stored)
)
SELECT
  o.id || ' ' || m.id || ' ' || r.id AS place,
  w.finding || ' ' || date(w.start_earliest) || ' ' || t.id AS finding
FROM wrong w
JOIN entity o ON o.key = w.organization_key
JOIN entity m ON m.key = w.member_key
JOIN rule r ON r.key = w.origin_key
JOIN status t ON t.key = w.status_key
UNION ALL
SELECT o.id || ' ' || m.id, CASE WHEN s.origin_key > 0 THEN 'the report is used, but another is stronger: ' ELSE 'the report is not used, but none is stronger: ' END || q.id
FROM spell s
JOIN report q ON q.key = abs(s.origin_key)
JOIN report_strength w ON w.report_key = q.key
JOIN (SELECT * FROM spell_claim WHERE EXISTS (SELECT 1 FROM report)) c ON c.organization_key = s.organization_key AND c.member_key = s.member_key
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
WHERE (s.origin_key > 0) <> (c.strength = w.strength AND w.strength < 9)
ORDER BY 1, 2;
