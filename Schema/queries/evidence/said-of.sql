-- Statements whose object is an entity, according to one source or profile
-- As its founders, those listed as members, or bodies that seek cooperation with it.
-- :source (text = documents) The id of a source or profile.
-- :about (entity = csto) The entity.
-- :predicate (text = founded) The predicate.
SELECT f.subject, f.sentence, f.date, f.sources, f.statement_id AS statement
FROM profile_fact f
WHERE f.profile_id = :source AND f.standing = 'selected' AND f.object_id = :about AND f.predicate = :predicate
ORDER BY f.subject, f.earliest, f.statement_id
