-- Interactions
-- unit: interaction
-- combine: sum
-- family: interaction
-- Number of interactions in force on the day, or at some time of the window, without refusals and
-- unanswered offers.
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
WHERE level > 0
