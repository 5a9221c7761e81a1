CREATE VIEW statement_standing AS
-- How each statement stands for a profile at a revision: selected, outranked (another side of a dispute in which only one
-- side can be right is stronger) or deprecated. contest_id names the dispute in which an equally strong side remains.
SELECT
  c.revision_id,
  c.profile_id,
  c.statement_id,
  c.weight,
  CASE
    WHEN c.profile_id = 'preferred' AND c.weight = 2 THEN 'deprecated'
    WHEN EXISTS (
      SELECT 1
      FROM dispute_side m
      JOIN statement_candidate o ON o.statement_id = m.other_id AND o.revision_id = c.revision_id AND o.profile_id = c.profile_id
      WHERE m.statement_id = c.statement_id
        AND m.revision_added <= c.revision_id AND coalesce(m.revision_retired > c.revision_id, 1)
        AND o.weight < c.weight
    ) THEN 'outranked'
    ELSE 'selected'
  END AS standing,
  (
    SELECT min(m.dispute_id)
    FROM dispute_side m
    JOIN statement_candidate o ON o.statement_id = m.other_id AND o.revision_id = c.revision_id AND o.profile_id = c.profile_id
    WHERE m.statement_id = c.statement_id
      AND m.revision_added <= c.revision_id AND coalesce(m.revision_retired > c.revision_id, 1)
      AND o.weight = c.weight
  ) AS contest_id
FROM statement_candidate c
WHERE c.weight IS NOT NULL;
