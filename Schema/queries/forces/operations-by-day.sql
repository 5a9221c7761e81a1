-- Operations and exercises by their first day
-- Those with a date; the latest first.
-- :type (operation, exercise = operation) Operations or exercises.
-- :first (number = 10) How many, the latest first.
SELECT f.subject AS name, f.predicate AS event, f.date, f.sources, f.statement_id AS statement
FROM fact f
JOIN entity_overview e ON e.entity_id = f.subject_id AND e.type_id = :type
WHERE f.kind = 'milestone' AND f.predicate IN ('began', 'held', 'first-held', 'occurred') AND f.date IS NOT NULL
ORDER BY f.earliest DESC, f.statement_id
LIMIT :first
