-- The stored spells and lives equal those derived again from acts and milestones, and the strongest
-- reports are followed.
WITH
derived AS MATERIALIZED (
  SELECT
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    form, end_statement_key
  FROM internal_derived_spell
  WHERE revision_id = :newest AND profile_id = 'preferred'
),
stored AS (
  SELECT
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    form, end_statement_key
  FROM spell
  WHERE rule_key IS NOT NULL
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
SELECT
  o.id || ' ' || m.id,
  CASE WHEN s.is_followed THEN 'the report is followed, but another is stronger: ' ELSE 'the report is not followed, but none is stronger: ' END || q.id
FROM spell s
JOIN report q ON q.key = s.report_key
JOIN internal_report_strength w ON w.report_key = q.key
JOIN (SELECT * FROM internal_spell_claim WHERE EXISTS (SELECT 1 FROM report)) c ON c.organization_key = s.organization_key AND c.member_key = s.member_key
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
WHERE s.is_followed <> (c.strength = w.strength AND w.strength < 9)
UNION ALL
SELECT e.id, 'its life is not the one that its milestones give'
FROM entity e
LEFT JOIN life l ON l.entity_key = e.key
LEFT JOIN internal_derived_life d ON d.entity_key = e.key
WHERE (l.start_earliest, l.start_latest, l.end_earliest, l.end_latest) IS NOT (d.start_earliest, d.start_latest, d.end_earliest, d.end_latest)
ORDER BY 1, 2;
