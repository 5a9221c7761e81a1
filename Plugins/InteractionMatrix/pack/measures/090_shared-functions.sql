-- Shared functions
-- unit: function
-- combine: sum
-- Number of functions of the taxonomy that both have according to statements. An undated function is
-- assumed to hold as long as both exist.
SELECT
  f.subject_id AS row_id,
  g.subject_id AS column_id,
  f.object_id AS item_id,
  1 AS value,
  max(p.start_earliest, q.start_earliest) AS start_earliest,
  max(
    CASE WHEN f.date IS NULL THEN '0000-01-01' ELSE p.start_latest END, CASE WHEN g.date IS NULL THEN '0000-01-01' ELSE q.start_latest END
  ) AS start_latest,
  min(p.end_earliest, q.end_earliest) AS end_earliest,
  min(p.end_latest, q.end_latest) AS end_latest,
  f.statement_id
FROM fact f
JOIN statement_period p ON p.statement_id = f.statement_id
JOIN fact g ON g.predicate = 'has-function' AND g.object_id = f.object_id AND g.subject_id <> f.subject_id
JOIN statement_period q ON q.statement_id = g.statement_id
WHERE f.predicate = 'has-function'
  AND f.is_asserted AND g.is_asserted
  AND max(p.start_earliest, q.start_earliest) < min(p.end_latest, q.end_latest)
