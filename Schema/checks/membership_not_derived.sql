-- The stored spells are exactly those that the acts give when they are derived again from nothing.
SELECT organization_id || ' ' || member_id || ' ' || rule_id AS place, finding || ' ' || start_earliest || ' ' || status_id AS finding
FROM (
  SELECT 'stored, not derived:' AS finding, * FROM (
    SELECT * FROM membership
    EXCEPT
    SELECT
      rule_id, organization_id, member_id, status_id, start_earliest, start_latest, end_earliest, end_latest,
      start_statement_id, end_statement_id
    FROM derived_membership
    WHERE revision_id = (SELECT max(id) FROM revision) AND profile_id = 'preferred'
  )
  UNION ALL
  SELECT 'derived, not stored:', * FROM (
    SELECT
      rule_id, organization_id, member_id, status_id, start_earliest, start_latest, end_earliest, end_latest,
      start_statement_id, end_statement_id
    FROM derived_membership
    WHERE revision_id = (SELECT max(id) FROM revision) AND profile_id = 'preferred'
    EXCEPT
    SELECT * FROM membership
  )
)
ORDER BY 1, 2;
