CREATE VIEW internal_followed_spell AS
-- The stored spells that are followed, under each rule: those from acts under the rule, and those
-- from reports, which are valid under every rule. Other perspectives replace this view with their
-- own spells.
SELECT
  NULL AS revision_id, 1 AS is_newest, 'preferred' AS profile_id, r.id AS rule_id, s.organization_key, s.member_key, s.status_key, s.report_key,
  s.start_statement_key, s.end_statement_key, s.start_earliest, s.start_latest, s.end_earliest, s.end_latest, s.form
FROM rule r
JOIN spell s ON s.is_followed AND coalesce(s.rule_key, r.key) = r.key;
