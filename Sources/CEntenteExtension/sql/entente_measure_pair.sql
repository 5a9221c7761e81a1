/* entente_measure_pair (
  row_id, column_id, item_id, value, start_earliest, start_latest, end_earliest, end_latest, statement_id,
  measure HIDDEN, one HIDDEN, other HIDDEN
) */
-- The rows of measure_value for a measure and two entities, in both directions. The view of the
-- measure is read itself: SQLite takes long to prepare measure_value, which joins all measures.
SELECT row_id, column_id, item_id, value, start_earliest, start_latest, end_earliest, end_latest, statement_id
FROM "%w"
WHERE :measure IS NOT NULL AND row_id IN (:one, :other) AND column_id IN (:one, :other) AND row_id <> column_id;
