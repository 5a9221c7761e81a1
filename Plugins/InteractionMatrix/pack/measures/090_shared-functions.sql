-- Shared functions
-- unit: function
-- combine: sum
-- Number of functions of the taxonomy that both have according to statements. An undated function is
-- assumed to hold as long as both exist.
WITH held AS MATERIALIZED (
  SELECT
    f.subject_id, f.object_id, f.statement_id, p.start_earliest,
    CASE WHEN f.date IS NULL THEN '0000-01-01' ELSE p.start_latest END AS start_latest, p.end_earliest, p.end_latest
  FROM fact f
  JOIN statement_period p ON p.statement_id = f.statement_id
  WHERE f.predicate = 'has-function' AND f.is_asserted
)
SELECT
  f.subject_id AS row_id,
  g.subject_id AS column_id,
  f.object_id AS item_id,
  1 AS value,
  max(f.start_earliest, g.start_earliest) AS start_earliest,
  max(f.start_latest, g.start_latest) AS start_latest,
  min(f.end_earliest, g.end_earliest) AS end_earliest,
  min(f.end_latest, g.end_latest) AS end_latest,
  f.statement_id
FROM held f
JOIN held g ON g.object_id = f.object_id AND g.subject_id <> f.subject_id
WHERE max(f.start_earliest, g.start_earliest) < min(f.end_latest, g.end_latest)
