-- The chair of a body on a day
-- A chair with a term counts within it. An undated statement has no day, so it is listed as such.
-- :body (entity = osce) The body or organ.
-- :on (day = 2026-06-01) The day.
SELECT f.object AS chair, f.date AS term, iif(f.date IS NULL, 'undated', 'in its term') AS holds, f.modality, f.statement_id AS statement
FROM fact f
JOIN statement_period p ON p.statement_id = f.statement_id
WHERE f.predicate = 'chaired-by' AND f.subject_id = :body AND f.is_asserted = 1
  AND (f.date IS NULL OR (p.start_earliest <= :on AND :on < p.end_latest))
ORDER BY f.earliest DESC, f.object
