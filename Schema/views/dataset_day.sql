CREATE VIEW dataset_day AS
-- The last day of the dataset: nothing is certain after it. Empty in a base without a dataset.
SELECT value AS day, CAST(julianday(value) + 0.5 AS INTEGER) AS number
FROM meta
WHERE key = 'dataset_date' AND value IS date(value, '+0 days');
