-- Statements about an entity that other statements dispute
-- Each dispute with its sides, what each side says, and how it was resolved.
-- :about (entity = csto) The entity.
SELECT title AS dispute, dispute_type AS type, side, object AS says, date, standing, resolution, sources, statement_id AS statement
FROM contested_fact
WHERE subject_id = :about
ORDER BY dispute_id, side, statement_id
