CREATE VIEW derived_membership AS
-- The spells for every revision, profile and rule: what acts give, and what reports list, for each pair whichever is stronger. The
-- view membership holds the rows of the newest revision and the profile 'preferred'. Give the first two columns.
SELECT
  a.revision_id, a.profile_id, a.rule_id, a.organization_id, a.member_id, a.status_id,
  a.start_earliest, a.start_latest, a.end_earliest, a.end_latest, a.start_statement_id, a.end_statement_id, NULL AS report_id,
  NULL AS start_date, NULL AS end_date
FROM act_spell a
WHERE NOT EXISTS (
  SELECT 1
  FROM report_candidate c
  CROSS JOIN entity o ON o.id = a.organization_id
  CROSS JOIN entity m ON m.id = a.member_id
  CROSS JOIN spell x ON x.organization_key = o.key AND x.member_key = m.key AND abs(x.origin_key) = c.report_key
  WHERE c.revision_id = a.revision_id AND c.profile_id = a.profile_id AND c.weight < a.strength
)
UNION ALL
SELECT
  c.revision_id, c.profile_id, r.id, o.id, m.id, t.id,
  date(s.start_earliest), date(s.start_latest), date(s.end_earliest), date(s.end_latest), NULL, NULL, q.id,
  s.start_date, s.end_date
FROM listed_spell s
JOIN report q ON q.key = abs(s.origin_key)
JOIN report_candidate c ON c.report_key = q.key AND c.weight IS NOT NULL
JOIN rule r
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
JOIN status t ON t.key = s.status_key
WHERE NOT EXISTS (
    SELECT 1
    FROM act_spell a
    WHERE a.revision_id = c.revision_id AND a.profile_id = c.profile_id AND a.organization_id = o.id AND a.member_id = m.id
      AND a.strength <= c.weight
  )
  AND NOT EXISTS (
    SELECT 1
    FROM spell x
    JOIN report_candidate y ON y.report_key = abs(x.origin_key)
    WHERE x.organization_key = s.organization_key AND x.member_key = s.member_key
      AND y.revision_id = c.revision_id AND y.profile_id = c.profile_id AND y.weight < c.weight
  );
