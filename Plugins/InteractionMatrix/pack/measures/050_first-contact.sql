-- First contact
-- unit: year
-- combine: min
-- family: interaction
-- Year of the first interaction other than an offer. Undated interactions do not count.
SELECT
  c.row_id,
  c.column_id,
  c.interaction_id || ' ' || t.column1 AS item_id,
  -- The year that it can be, and the year by which it must have been.
  CAST(substr(CASE t.column1 WHEN 'can' THEN c.start_earliest ELSE c.start_latest END, 1, 4) AS INTEGER) AS value,
  CASE t.column1 WHEN 'can' THEN c.start_earliest ELSE c.start_latest END AS start_earliest,
  CASE t.column1 WHEN 'can' THEN '9999-12-31' ELSE c.start_latest END AS start_latest,
  '9999-12-31' AS end_earliest,
  '9999-12-31' AS end_latest,
  c.statement_id
FROM internal_interaction_counted c
JOIN (VALUES ('can'), ('must')) t
WHERE c.level > 1 AND c.start_latest < '9999-12-31' AND c.start_earliest > '0000-01-01'
