CREATE VIEW year_range AS
-- The years of the panels: from the first possible beginning of a spell, or the last possible one if
-- the first is not known, to the year of the default day, and 250 years at most: panels have a row
-- for each pair and year, so one spell of the year 900 would fill them with empty years.
SELECT
  max(
    CAST(coalesce(
      (
        SELECT strftime('%Y', min(CASE WHEN start_earliest > 1721060 THEN start_earliest ELSE start_latest END))
        FROM spell
        WHERE start_latest < 5373484 AND is_followed
      ),
      substr(day, 1, 4)
    ) AS INTEGER),
    CAST(substr(day, 1, 4) AS INTEGER) - 249) AS first_year,
  CAST(substr(day, 1, 4) AS INTEGER) AS last_year
FROM default_day;
