CREATE VIEW internal_followed_spell AS
-- The stored spells that are followed, under each rule: those that acts give under it, and those that reports list, which hold
-- under every rule. Other perspectives put their own spells in the place of this view.
SELECT
  NULL AS revision_id, 'preferred' AS profile_id, r.id AS rule_id, s.organization_key, s.member_key, s.status_key, s.report_key,
  s.start_statement_key, s.end_statement_key, s.start_earliest, s.start_latest, s.end_earliest, s.end_latest, s.form
FROM rule r
JOIN spell s ON s.is_followed AND coalesce(s.rule_key, r.key) = r.key;
