CREATE VIEW dataset_day AS
-- The day up to which the dataset speaks; no row in a base without one.
SELECT value AS day
FROM meta
WHERE key = 'dataset_date';
