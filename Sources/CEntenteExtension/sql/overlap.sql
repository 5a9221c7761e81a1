/* overlap (
  role, entity_id, entity, certainty, start_earliest, start_latest, end_earliest, end_latest, a_statement_id, b_statement_id,
  a HIDDEN, b HIDDEN, day HIDDEN, rule HIDDEN
) */
-- The members that two bodies have in common, and the bodies that two members have in common, with
-- the days on which both spells hold: one row for each pair of spells. Possible and certain days as
-- in membership_spell; certainty is NULL without a day. A rule that is left out is 'effective'.
WITH asked AS MATERIALIZED (
  SELECT
    entente_entity(:a) AS a_id,
    entente_entity(:b) AS b_id,
    coalesce(edtf_earliest(:day), '0000-01-01') AS first_day,
    coalesce(edtf_latest(:day), '9999-12-31') AS last_day,
    entente_rule(coalesce(:rule, 'effective')) AS rule_id
),
spell AS MATERIALIZED (
  -- The spells of both, as bodies and as members.
  SELECT
    'member' AS role, organization_id AS side_id, member_id AS entity_id, member AS entity,
    start_earliest, start_latest, end_earliest, end_latest, start_statement_id
  FROM membership_spell
  WHERE organization_id IN ((SELECT a_id FROM asked), (SELECT b_id FROM asked))
    AND rule_id = (SELECT rule_id FROM asked) AND is_member
  UNION ALL
  SELECT
    'body', member_id, organization_id, organization,
    start_earliest, start_latest, end_earliest, end_latest, start_statement_id
  FROM membership_spell
  WHERE member_id IN ((SELECT a_id FROM asked), (SELECT b_id FROM asked))
    AND rule_id = (SELECT rule_id FROM asked) AND is_member
),
common AS MATERIALIZED (
  SELECT
    a.role,
    a.entity_id,
    a.entity,
    max(a.start_earliest, b.start_earliest) AS start_earliest,
    max(a.start_latest, b.start_latest) AS start_latest,
    min(a.end_earliest, b.end_earliest) AS end_earliest,
    min(a.end_latest, b.end_latest) AS end_latest,
    a.start_statement_id AS a_statement_id,
    b.start_statement_id AS b_statement_id
  FROM spell a
  JOIN spell b ON b.role = a.role AND b.entity_id = a.entity_id
  WHERE a.side_id = (SELECT a_id FROM asked) AND b.side_id = (SELECT b_id FROM asked) AND a.side_id <> b.side_id
)
SELECT
  role,
  entity_id,
  entity,
  CASE
    WHEN :day IS NULL THEN NULL
    WHEN start_latest <= (SELECT first_day FROM asked) AND (SELECT last_day FROM asked) < end_earliest THEN 'yes'
    ELSE 'maybe'
  END AS certainty,
  start_earliest,
  start_latest,
  end_earliest,
  end_latest,
  a_statement_id,
  b_statement_id
FROM common
WHERE start_earliest < end_latest
  AND start_earliest <= (SELECT last_day FROM asked)
  AND (SELECT first_day FROM asked) < end_latest
ORDER BY role DESC, entity_id, start_earliest;
