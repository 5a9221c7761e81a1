-- In a dispute resolved by preference, a statement on one side outranks one on another.
WITH ranked AS (
  SELECT d.id, m.side, CASE coalesce(k.rank, 'normal') WHEN 'preferred' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END AS weight
  FROM dispute d
  JOIN dispute_statement m ON m.dispute_id = d.id
  LEFT JOIN ranking k ON k.statement_id = m.statement_id AND k.revision_retired IS NULL
  WHERE d.revision_retired IS NULL AND d.resolution = 'preferred'
)
SELECT a.id AS place, 'no side ranks above another' AS finding
FROM ranked a
GROUP BY a.id
HAVING NOT EXISTS (SELECT 1 FROM ranked x JOIN ranked y ON y.id = x.id AND y.side <> x.side AND y.weight < x.weight WHERE x.id = a.id)
ORDER BY a.id;
