CREATE VIEW internal_interaction_body AS
-- The organization of each organ, force and event; their dealings count as its dealings.
WITH RECURSIVE
part (entity_id, whole_id) AS (
  SELECT
    CASE f.predicate WHEN 'organizes' THEN f.object_id ELSE f.subject_id END,
    CASE f.predicate WHEN 'organizes' THEN f.subject_id ELSE f.object_id END
  FROM fact f
  WHERE f.predicate IN ('organ-of', 'managed-by', 'organizes') AND f.kind = 'relation'
    AND f.is_asserted AND f.rank <> 'deprecated'
),
chain (entity_id, whole_id, depth) AS (
  SELECT p.entity_id, p.whole_id, 1
  FROM part p
  UNION
  SELECT c.entity_id, p.whole_id, c.depth + 1
  FROM chain c
  JOIN part p ON p.entity_id = c.whole_id
  WHERE c.depth < 6
)
SELECT c.entity_id, min(c.whole_id) AS organization_id
FROM chain c
JOIN entity_overview o ON o.entity_id = c.whole_id AND o.type_id = 'organization'
GROUP BY c.entity_id
HAVING count(DISTINCT c.whole_id) = 1;
