-- Instruments in force
-- unit: instrument
-- combine: sum
-- family: interaction
-- Number of agreements, memoranda, joint declarations and resolutions in force. A document counts
-- once; each unnamed one counts separately.
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
FROM internal_interaction_counted c
JOIN interaction_kind k ON k.id = c.kind_id AND k.is_instrument
WHERE c.level > 0
