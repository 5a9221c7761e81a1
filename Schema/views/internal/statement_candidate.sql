CREATE VIEW internal_statement_candidate AS
-- Which statements a profile considers as the record stood at a revision, and how strongly: the lowest weight is the best.
-- Preferred: by rank (0 preferred, 1 normal, 2 deprecated). Any other profile: the place of the first of its sources that
-- supports the statement. Ask with revision_id and profile_id given.
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
  coalesce(k.weight, 1) AS rank_weight
FROM statement s
JOIN revision r ON s.revision_added <= r.id AND coalesce(s.revision_retired > r.id, 1)
JOIN profile p
LEFT JOIN (
  SELECT statement_id, CASE rank WHEN 'preferred' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END AS weight, revision_added, revision_retired
  FROM ranking
) k ON k.statement_id = s.id AND k.revision_added <= r.id AND coalesce(k.revision_retired > r.id, 1);
