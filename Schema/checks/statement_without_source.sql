-- Every statement has at least one citation that supports it.
SELECT s.id AS place, 'no source supports it' AS finding
FROM statement s
WHERE s.revision_retired IS NULL
  AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.statement_id = s.id AND c.stance = 'supports' AND c.revision_retired IS NULL)
ORDER BY s.id;
