-- Instruments in force
-- unit: instrument
-- combine: sum
-- family: interaction
-- Agreements, memoranda, joint declarations and resolutions between two, each document once; those without a name each as one.
SELECT
  c.row_id,
  c.column_id,
  coalesce(c.instrument_id, c.interaction_id) AS item_id,
  1 AS value,
  c.start_earliest,
  c.start_latest,
  c.end_earliest,
  c.end_latest,
  c.statement_id
FROM interaction_counted c
JOIN interaction_kind k ON k.id = c.kind_id AND k.is_instrument
WHERE c.level > 0
