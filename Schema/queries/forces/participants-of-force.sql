-- States that take part in a force or grouping
-- Also denials: polarity says so.
-- :force (entity = csto-crrf) The force, unit or command.
SELECT subject AS state, predicate AS how, date, polarity, modality, sources, statement_id AS statement
FROM fact
WHERE kind = 'participation' AND object_id = :force
ORDER BY subject, statement_id
