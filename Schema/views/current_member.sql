CREATE VIEW current_member AS
-- Who has which status today (UTC), under the rule 'effective', as far as the dataset knows: see its date in meta.
SELECT
  organization_id,
  organization,
  member_id,
  member,
  status_id,
  is_member,
  start_date AS since,
  CASE WHEN start_latest <= date('now') AND date('now') < end_earliest THEN 'yes' ELSE 'maybe' END AS certainty,
  is_disputed,
  start_statement_id
FROM membership_spell
WHERE rule_id = 'effective' AND start_earliest <= date('now') AND date('now') < end_latest;
