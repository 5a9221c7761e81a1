/* members (
  member_id, member, status_id, is_member, certainty, start_earliest, start_latest, end_earliest, end_latest, is_open,
  is_qualified, is_disputed, start_statement_id, end_statement_id, report_id,
  body HIDDEN, day HIDDEN, rule HIDDEN
) */
-- The members of a body on a day, or on the days of a month or year, and all others with a status
-- in it: one row for each spell, members first. A day that is left out is that of default_day, a
-- rule that is left out is 'effective'.
WITH asked AS MATERIALIZED (
  SELECT
    entente_entity(:body) AS organization_id,
    edtf_earliest(coalesce(:day, (SELECT day FROM default_day))) AS first_day,
    edtf_latest(coalesce(:day, (SELECT day FROM default_day))) AS last_day,
    entente_rule(coalesce(:rule, 'effective')) AS rule_id
)
SELECT
  member_id,
  member,
  status_id,
  is_member,
  CASE
    WHEN start_latest <= (SELECT first_day FROM asked) AND (SELECT last_day FROM asked) < end_earliest THEN 'yes'
    ELSE 'maybe'
  END AS certainty,
  start_earliest,
  start_latest,
  end_earliest,
  end_latest,
  is_open,
  is_qualified,
  is_disputed,
  start_statement_id,
  end_statement_id,
  report_id
FROM membership_spell
WHERE organization_id = (SELECT organization_id FROM asked)
  AND rule_id = (SELECT rule_id FROM asked)
  AND start_earliest <= (SELECT last_day FROM asked)
  AND (SELECT first_day FROM asked) < end_latest
ORDER BY is_member DESC, status_id, member, start_earliest, end_latest;
