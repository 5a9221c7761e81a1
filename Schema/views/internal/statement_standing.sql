CREATE VIEW internal_statement_standing AS
-- The standing of each statement in a profile at a revision: selected, outranked or deprecated. A
-- statement is outranked if a rival in a dispute is stronger. The order of the profile's sources
-- decides. Ranks decide in the profile 'preferred', and where one statement is only more precise
-- than the other, if the dispute is resolved by preference. contest_id names a dispute in which the
-- statement and a rival are both selected.
SELECT
  c.revision_id,
  c.profile_id,
  c.statement_id,
  c.weight,
  CASE
    WHEN c.profile_id = 'preferred' AND c.weight = 2 THEN 'deprecated'
    -- Most statements are in no dispute; this saves them the search for rivals.
    WHEN c.statement_id NOT IN (SELECT statement_id FROM dispute_statement) THEN 'selected'
    WHEN EXISTS (
      SELECT 1
      FROM internal_dispute_side m
      CROSS JOIN internal_statement_candidate o ON o.statement_id = m.other_id AND o.revision_id = c.revision_id AND o.profile_id = c.profile_id
      WHERE m.statement_id = c.statement_id AND o.weight IS NOT NULL
        AND m.revision_added <= c.revision_id AND coalesce(m.revision_retired > c.revision_id, 1)
        AND CASE
          WHEN c.profile_id = 'preferred' OR m.type_id = 'precision' THEN m.resolution = 'preferred' AND o.rank_weight < c.rank_weight
          ELSE o.weight < c.weight
        END
    ) THEN 'outranked'
    ELSE 'selected'
  END AS standing,
  CASE WHEN c.statement_id IN (SELECT statement_id FROM dispute_statement) THEN (
    SELECT min(m.dispute_id)
    FROM internal_dispute_side m
    CROSS JOIN internal_statement_candidate o ON o.statement_id = m.other_id AND o.revision_id = c.revision_id AND o.profile_id = c.profile_id
    WHERE m.statement_id = c.statement_id
      AND m.revision_added <= c.revision_id AND coalesce(m.revision_retired > c.revision_id, 1)
      AND o.weight IS NOT NULL
      AND (o.weight = c.weight OR (c.profile_id = 'preferred' AND m.resolution = 'unresolved' AND o.weight < 2))
  ) END AS contest_id,
  c.is_newest
FROM internal_statement_candidate c
WHERE c.weight IS NOT NULL;
