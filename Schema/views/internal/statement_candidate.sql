CREATE VIEW internal_statement_candidate AS
-- The statements that a profile considers at a revision, with weights; the lowest is the strongest.
-- Weights are ranks in the profile 'preferred' (0 preferred, 1 normal, 2 deprecated). In other
-- profiles: the place of the first source that supports the statement. Queries give revision_id and
-- profile_id.
SELECT
  r.id AS revision_id,
  p.id AS profile_id,
  s.id AS statement_id,
  CASE p.id
    WHEN 'preferred' THEN coalesce(k.weight, 1)
    ELSE (
      SELECT min(o.position)
      FROM citation c
      JOIN profile_source o ON o.source_id = c.source_id AND o.profile_id = p.id
      WHERE c.statement_id = s.id AND c.stance = 'supports'
        AND c.revision_added <= r.id AND coalesce(c.revision_retired > r.id, 1)
    )
  END AS weight,
  coalesce(k.weight, 1) AS rank_weight,
  n.id IS NULL AS is_newest
FROM statement s
JOIN revision r ON s.revision_added <= r.id AND coalesce(s.revision_retired > r.id, 1)
LEFT JOIN revision n ON n.id = r.id + 1
JOIN profile p ON p.id = 'preferred' OR p.id IN (
  SELECT o.profile_id FROM citation c JOIN profile_source o ON o.source_id = c.source_id WHERE c.statement_id = s.id
)
LEFT JOIN (
  SELECT statement_id, CASE rank WHEN 'preferred' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END AS weight, revision_added, revision_retired
  FROM ranking
) k ON k.statement_id = s.id AND k.revision_added <= r.id AND coalesce(k.revision_retired > r.id, 1);
