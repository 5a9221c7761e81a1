-- Statements that link two entities, in either direction
-- Relations, acts and parts that name both.
-- :one (entity = nato) An entity.
-- :other (entity = russia) Another entity.
SELECT sentence, date, modality, sources, statement_id AS statement
FROM fact
WHERE (subject_id = :one AND object_id = :other) OR (subject_id = :other AND object_id = :one)
ORDER BY earliest, statement_id
