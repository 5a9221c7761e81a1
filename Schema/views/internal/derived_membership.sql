CREATE VIEW internal_derived_membership AS
-- internal_followed_spell for every revision and profile: for each pair the spells from acts or
-- from reports, whichever is stronger. Queries give revision_id and profile_id.
SELECT
  a.revision_id, a.is_newest, a.profile_id, a.rule_id, a.organization_key, a.member_key, a.status_key, NULL AS report_key, a.start_statement_key,
  a.end_statement_key, a.start_earliest, a.start_latest, a.end_earliest, a.end_latest, a.form
FROM internal_derived_spell a
WHERE NOT EXISTS (
  SELECT 1
  FROM internal_report_candidate c
  CROSS JOIN spell x
    ON x.organization_key = a.organization_key AND x.member_key = a.member_key AND x.report_key = c.report_key
  WHERE c.revision_id = a.revision_id AND c.profile_id = a.profile_id AND c.weight < a.strength
)
UNION ALL
SELECT
  c.revision_id, c.is_newest, c.profile_id, r.id, s.organization_key, s.member_key, s.status_key, s.report_key, s.start_statement_key,
  s.end_statement_key, s.start_earliest, s.start_latest, s.end_earliest, s.end_latest, s.form
FROM spell s
JOIN internal_report_candidate c ON c.report_key = s.report_key AND c.weight IS NOT NULL
JOIN rule r
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
WHERE NOT EXISTS (
    SELECT 1
    FROM internal_act_spell a
    WHERE a.revision_id = c.revision_id AND a.profile_id = c.profile_id AND a.organization_id = o.id AND a.member_id = m.id
      AND a.strength <= c.weight
  )
  AND NOT EXISTS (
    SELECT 1
    FROM spell x
    JOIN internal_report_candidate y ON y.report_key = x.report_key
    WHERE x.organization_key = s.organization_key AND x.member_key = s.member_key
      AND y.revision_id = c.revision_id AND y.profile_id = c.profile_id AND y.weight < c.weight
  );
