CREATE VIEW default_day AS
-- The default day of a question: today (UTC), or the last day of the dataset if that is earlier.
SELECT min(date('now'), coalesce((SELECT day FROM dataset_day), date('now'))) AS day;
