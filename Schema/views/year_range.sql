CREATE VIEW year_range AS
-- The years of the panels: from the first possible beginning of a spell to the year of the default
-- day, and 250 years at most: panels have a row for each pair and year, so one spell of the year 900
-- would fill them with empty years.
SELECT
  max(
    CAST(coalesce(
      (SELECT strftime('%Y', min(start_earliest)) FROM spell WHERE start_earliest > 1721060 AND is_followed), substr(day, 1, 4)
    ) AS INTEGER),
    CAST(substr(day, 1, 4) AS INTEGER) - 249) AS first_year,
  CAST(substr(day, 1, 4) AS INTEGER) AS last_year
FROM default_day;
