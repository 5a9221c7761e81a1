-- Strongest level in force
-- combine: max
-- family: interaction
-- kinds: level
-- scale: SELECT value, code, label FROM interaction_step WHERE measure_id = 'level'
-- The closest that two have to do with one another, on the declared scale of levels: 0 refused or unanswered, 6 an organ in common.
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
FROM interaction_counted
