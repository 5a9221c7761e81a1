-- Whether a member is in a body on a day, or on all days of a month or year: yes, maybe, no, or
-- unknown if the dataset does not claim to know. A rule that is left out is 'effective'.
WITH asked AS MATERIALIZED (
  SELECT
    entente_entity(:body) AS organization_id,
    entente_entity(:member) AS member_id,
    edtf_earliest(:day) AS first_day,
    edtf_latest(:day) AS last_day,
    entente_rule(coalesce(:rule, 'effective')) AS rule_id
),
spell AS MATERIALIZED (
  SELECT start_latest <= (SELECT first_day FROM asked) AND (SELECT last_day FROM asked) < end_earliest AS is_certain
  FROM membership_spell
  WHERE organization_id = (SELECT organization_id FROM asked)
    AND member_id = (SELECT member_id FROM asked)
    AND rule_id = (SELECT rule_id FROM asked)
    AND is_member
    AND start_earliest <= (SELECT last_day FROM asked)
    AND (SELECT first_day FROM asked) < end_latest
)
SELECT CASE
  WHEN EXISTS (SELECT 1 FROM spell WHERE is_certain) THEN 'yes'
  WHEN EXISTS (SELECT 1 FROM spell) THEN 'maybe'
  WHEN entente_emptiness(:body, :member, :day, :rule) IN ('none', 'did-not-exist', 'denied') THEN 'no'
  ELSE 'unknown'
END AS certainty
FROM asked
WHERE organization_id IS NOT NULL AND member_id IS NOT NULL AND first_day IS NOT NULL;
