-- A dispute said to be resolved by preference has a side that ranks above another; one said to be unresolved has none.
WITH ranked AS (
  SELECT d.id, d.resolution, coalesce(k.rank, 'normal') AS rank
  FROM dispute d
  JOIN dispute_statement m ON m.dispute_id = d.id
  LEFT JOIN ranking k ON k.statement_id = m.statement_id AND k.revision_retired IS NULL
  WHERE d.revision_retired IS NULL
)
SELECT id AS place, 'resolution is ' || resolution || ', the ranks are ' || group_concat(DISTINCT rank) AS finding
FROM ranked
GROUP BY id, resolution
HAVING (resolution = 'preferred' AND count(DISTINCT rank) = 1) OR (resolution = 'unresolved' AND count(DISTINCT rank) > 1)
ORDER BY id;
