-- Members
-- unit: state
-- Members and possible members on the day, derived from acts under the rule effective.
SELECT
  organization_id, 1 AS position, member AS value, NULL AS code, NULL AS number,
  start_earliest AS valid_from, end_latest AS valid_until, start_statement_id AS statement_id,
  start_latest AS certain_from, end_earliest AS certain_until
FROM membership_spell
WHERE rule_id = 'effective' AND is_member = 1
