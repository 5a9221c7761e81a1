-- Members of a body on a day, according to one source or profile
-- The acts of the chosen sources only, read by a rule. Certain and possible members.
-- :source (text = documents) The id of a source or profile.
-- :body (entity = cst) The body or treaty.
-- :on (day = 2001-01-01) The day.
-- :rule (effective, signature, in-force = signature) The rule by which acts are read.
SELECT member, status_id AS status,
  CASE WHEN start_latest <= :on AND :on < end_earliest THEN 'yes' ELSE 'maybe' END AS certain,
  start_earliest AS first_day, end_earliest AS day_after, start_statement_id AS statement
FROM profile_membership
WHERE profile_id = :source AND rule_id = :rule AND organization_id = :body AND is_member = 1
  AND start_earliest <= :on AND :on < end_latest
ORDER BY member
