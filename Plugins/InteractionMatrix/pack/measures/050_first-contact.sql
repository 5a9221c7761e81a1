-- First contact
-- unit: year
-- combine: min
-- The year in which two first had to do with one another, more than by an offer: from then on. Undated interactions tell nothing.
SELECT
  row_id,
  column_id,
  interaction_id AS item_id,
  CAST(substr(start_earliest, 1, 4) AS INTEGER) AS value,
  start_earliest,
  start_latest,
  '9999-12-31' AS end_earliest,
  '9999-12-31' AS end_latest,
  statement_id
FROM interaction_counted
WHERE level > 1 AND start_latest < '9999-12-31' AND start_earliest > '0000-01-01'
