-- How the rows of a measure that hold on the days of a question make one value.
ALTER TABLE plugin_offer ADD COLUMN combine TEXT
  CONSTRAINT "combine: max, sum or min" CHECK (combine IN ('max', 'sum', 'min'));

DROP VIEW measure_value;

CREATE VIEW measure_value AS
SELECT NULL AS measure_id, NULL AS row_id, NULL AS column_id, NULL AS item_id, NULL AS value, NULL AS start_earliest, NULL AS start_latest, NULL AS end_earliest, NULL AS end_latest, NULL AS statement_id WHERE 0;
