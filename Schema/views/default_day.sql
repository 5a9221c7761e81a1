CREATE VIEW default_day AS
-- The day of a question without one: today (UTC), or the last day of the dataset where that is earlier.
SELECT min(date('now'), coalesce((SELECT day FROM dataset_day), date('now'))) AS day;
