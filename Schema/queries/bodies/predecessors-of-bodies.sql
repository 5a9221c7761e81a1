-- Bodies that succeeded or replaced others
-- Read from the successor to the body before it.
SELECT subject AS body, predicate, object AS earlier, date, sources, statement_id AS statement
FROM fact
WHERE predicate IN ('succeeds', 'replaces') AND is_asserted = 1
ORDER BY subject, earliest, statement_id
