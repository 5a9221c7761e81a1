-- Strongest level in force
-- combine: max
-- family: interaction
-- kinds: level
-- scale: SELECT value, code, label FROM interaction_step WHERE measure_id = 'level'
-- Highest level of the dealings in force: 0 refused or unanswered, 6 a common organ.
SELECT
  row_id,
  column_id,
  interaction_id AS item_id,
  level AS value,
  start_earliest,
  start_latest,
  end_earliest,
  end_latest,
  statement_id
FROM internal_interaction_counted
