CREATE VIEW calendar_year AS
-- The years that the panels run over: from 1945 to the year of the dataset.
WITH RECURSIVE counted (year) AS (
  SELECT 1945
  UNION ALL
  SELECT year + 1 FROM counted WHERE year < (SELECT CAST(substr(day, 1, 4) AS INTEGER) FROM dataset_day)
)
SELECT
  year,
  printf('%04d-01-01', year) AS first_day,
  printf('%04d-01-01', year + 1) AS next_first_day,
  CAST(julianday(printf('%04d-01-01', year)) + 0.5 AS INTEGER) AS first_number,
  CAST(julianday(printf('%04d-01-01', year + 1)) + 0.5 AS INTEGER) AS next_first_number
FROM counted;
