-- A dispute has statements on at least two sides.
SELECT d.id AS place, 'it has ' || count(DISTINCT m.side) || ' side(s)' AS finding
FROM dispute d
LEFT JOIN dispute_statement m ON m.dispute_id = d.id
WHERE d.revision_retired IS NULL
GROUP BY d.id
HAVING count(DISTINCT m.side) < 2
ORDER BY d.id;
