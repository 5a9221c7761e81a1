/* memberships (
  organization_id, organization, status_id, is_member, certainty, start_earliest, start_latest, end_earliest, end_latest,
  is_open, is_qualified, is_disputed, start_statement_id, end_statement_id, report_id,
  member HIDDEN, day HIDDEN, rule HIDDEN
) */
-- The spells of a member in all bodies: its whole history, or those on a day, or on the days of a
-- month or year. certainty is NULL without a day. A rule that is left out is 'effective'.
WITH asked AS MATERIALIZED (
  SELECT
    entente_entity(:member) AS member_id,
    coalesce(edtf_earliest(:day), '0000-01-01') AS first_day,
    coalesce(edtf_latest(:day), '9999-12-31') AS last_day,
    entente_rule(coalesce(:rule, 'effective')) AS rule_id
)
SELECT
  organization_id,
  organization,
  status_id,
  is_member,
  CASE
    WHEN :day IS NULL THEN NULL
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
WHERE member_id = (SELECT member_id FROM asked)
  AND rule_id = (SELECT rule_id FROM asked)
  AND start_earliest <= (SELECT last_day FROM asked)
  AND (SELECT first_day FROM asked) < end_latest
ORDER BY organization_id, start_earliest, end_latest;
