-- Members of a body on a day
-- Each member with its status, from possible to certain: a date that is only known to the month or
-- year makes a member possible on the days in between.
-- :body (entity = csto) The body or treaty.
-- :on (day = 2007-01-01) The day.
-- :rule (effective, signature, in-force = effective) The rule by which acts are read.
SELECT member, status_id AS status,
  CASE WHEN start_latest <= :on AND :on < end_earliest THEN 'yes' ELSE 'maybe' END AS certain,
  start_earliest AS first_day, start_statement_id AS statement
FROM membership_spell
WHERE rule_id = :rule AND organization_id = :body AND is_member = 1
  AND start_earliest <= :on AND :on < end_latest
ORDER BY member
