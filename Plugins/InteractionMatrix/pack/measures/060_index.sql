-- Weighted index
-- combine: sum
-- family: interaction
-- kinds: weight
-- Sum of the weights of all interactions in force on the day, or at some time of the window. The
-- weights are in interaction_kind and printed with every answer; a file can set others.
SELECT
  c.row_id,
  c.column_id,
  c.interaction_id AS item_id,
  k.weight AS value,
  c.start_earliest,
  c.start_latest,
  c.end_earliest,
  c.end_latest,
  c.statement_id
FROM internal_interaction_counted c
JOIN interaction_kind k ON k.id = c.kind_id
WHERE c.level > 0
