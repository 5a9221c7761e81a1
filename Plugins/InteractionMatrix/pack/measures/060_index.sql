-- Weighted index
-- combine: sum
-- family: interaction
-- kinds: weight
-- The sum of the weights of all interactions in force on the day, or at some time of the window. The weights stand in
-- interaction_kind and are printed with every answer; a file gives others.
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
FROM interaction_counted c
JOIN interaction_kind k ON k.id = c.kind_id
WHERE c.level > 0
