-- Shared organizations
-- unit: organization
-- combine: sum
-- family: shared-organizations
-- rules: any
-- Number of organizations and treaties in which both are members on the same day, under the rule
-- 'effective'.
SELECT
  a.member_id AS row_id,
  b.member_id AS column_id,
  a.organization_id AS item_id,
  1 AS value,
  max(a.start_earliest, b.start_earliest) AS start_earliest,
  max(a.start_latest, b.start_latest) AS start_latest,
  min(a.end_earliest, b.end_earliest) AS end_earliest,
  min(a.end_latest, b.end_latest) AS end_latest,
  a.start_statement_id AS statement_id
FROM membership_spell a
JOIN membership_spell b ON b.organization_id = a.organization_id AND b.member_id <> a.member_id AND b.rule_id = 'effective' AND b.is_member
WHERE a.rule_id = 'effective' AND a.is_member AND max(a.start_earliest, b.start_earliest) < min(a.end_latest, b.end_latest)
