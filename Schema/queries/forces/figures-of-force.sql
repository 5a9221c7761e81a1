-- Figures of a force, with their dates
-- Each figure as the source gives it: about, at least, a range; nothing is averaged.
-- :force (entity = csto-crrf) The force, unit or other entity.
SELECT predicate AS figure, object AS value, number, unit_id AS unit, date, modality, qualifiers, sources, statement_id AS statement
FROM fact
WHERE kind = 'quantity' AND subject_id = :force
ORDER BY predicate, earliest, statement_id
