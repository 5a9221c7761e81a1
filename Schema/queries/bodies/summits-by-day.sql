-- Summits in order, with their places
-- A place is empty if no source names it.
SELECT h.subject AS summit, h.date, p.object AS place, h.sources, h.statement_id AS statement
FROM fact h
JOIN entity_overview e ON e.entity_id = h.subject_id AND e.type_id = 'summit'
LEFT JOIN fact p ON p.subject_id = h.subject_id AND p.predicate = 'held-in'
WHERE h.predicate = 'held' AND h.is_asserted = 1
ORDER BY h.earliest, h.statement_id, p.statement_id
