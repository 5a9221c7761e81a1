-- The life of a treaty: adopted, signed, in force, amended
-- Every date that a source gives, also those that contradict each other.
-- :treaty (entity = csto-charter) The treaty or body.
SELECT predicate AS milestone, date, object AS detail, rank, sources, statement_id AS statement
FROM fact
WHERE kind = 'milestone' AND subject_id = :treaty
ORDER BY earliest, predicate, statement_id
