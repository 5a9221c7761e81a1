-- Shared members
-- unit: state
-- combine: sum
-- family: shared-members
-- rules: any
-- Number of common members on the same day under the rule 'effective': the certain number, and the
-- largest number that doubtful dates allow.
SELECT
  a.organization_id AS row_id,
  b.organization_id AS column_id,
  a.member_id AS item_id,
  1 AS value,
  max(a.start_earliest, b.start_earliest) AS start_earliest,
  max(a.start_latest, b.start_latest) AS start_latest,
  min(a.end_earliest, b.end_earliest) AS end_earliest,
  min(a.end_latest, b.end_latest) AS end_latest,
  a.start_statement_id AS statement_id
FROM membership_spell a
JOIN membership_spell b ON b.member_id = a.member_id AND b.organization_id <> a.organization_id AND b.rule_id = 'effective' AND b.is_member
WHERE a.rule_id = 'effective' AND a.is_member AND max(a.start_earliest, b.start_earliest) < min(a.end_latest, b.end_latest)
