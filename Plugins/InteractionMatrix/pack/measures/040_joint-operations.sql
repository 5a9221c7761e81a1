-- Joint operations and exercises
-- unit: operation
-- combine: sum
-- family: interaction
-- Number of joint operations and exercises on the day, or at some time of the window.
SELECT
  row_id,
  column_id,
  interaction_id AS item_id,
  1 AS value,
  start_earliest,
  start_latest,
  end_earliest,
  end_latest,
  statement_id
FROM internal_interaction_counted
WHERE kind_id IN ('joint-operation', 'joint-exercise') AND level > 0
