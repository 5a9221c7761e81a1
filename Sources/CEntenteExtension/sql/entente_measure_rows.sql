/* entente_measure_rows (row_id, column_id, value, measure HIDDEN) */
-- The values of a measure for all pairs.
SELECT DISTINCT row_id, column_id, value FROM "%w" WHERE :measure IS NOT NULL;
