CREATE VIEW calendar_year AS
-- The years of the panels with their first days. last_day is the last day of the year that the
-- dataset covers.
WITH RECURSIVE counted (year, last) AS (
  SELECT first_year, last_year FROM year_range
  UNION ALL
  SELECT year + 1, last FROM counted WHERE year < last
)
SELECT
  year,
  printf('%04d-01-01', year) AS first_day,
  printf('%04d-01-01', year + 1) AS next_first_day,
  min(printf('%04d-12-31', year), day) AS last_day,
  CAST(julianday(printf('%04d-01-01', year)) + 0.5 AS INTEGER) AS first_number,
  CAST(julianday(printf('%04d-01-01', year + 1)) + 0.5 AS INTEGER) AS next_first_number,
  CAST(julianday(min(printf('%04d-12-31', year), day)) + 0.5 AS INTEGER) AS last_number
FROM counted
JOIN default_day;
