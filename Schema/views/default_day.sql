CREATE VIEW default_day AS
-- The default day of a question: today (UTC), or the last day of the dataset if that is earlier.
SELECT min(strftime('%Y-%m-%d', 'now'), coalesce((SELECT day FROM dataset_day), strftime('%Y-%m-%d', 'now'))) AS day;
