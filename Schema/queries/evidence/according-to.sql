-- Statements about an entity according to one source or profile
-- The profile documents is the five documents that the dataset began with; each source is a profile
-- too. Only what the profile selects.
-- :source (text = documents) The id of a source or profile.
-- :about (entity = cst) The entity.
-- :predicate (text) Only this predicate, such as signed.
SELECT f.sentence, f.date, f.sources, f.statement_id AS statement
FROM profile_fact f
WHERE f.profile_id = :source AND f.standing = 'selected' AND f.subject_id = :about
  AND (:predicate IS NULL OR f.predicate = :predicate)
ORDER BY f.kind, f.predicate, f.earliest, f.statement_id
