-- Everything that is stated about an entity
-- In sentences, each with its date, its sources and its rank; denials and plans say so.
-- :about (entity = csto-crrf) The entity.
SELECT sentence, date, rank, sources, statement_id AS statement
FROM fact
WHERE subject_id = :about
ORDER BY kind, predicate, earliest, statement_id
