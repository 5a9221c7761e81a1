CREATE VIEW year_range AS
-- The years of the panels: from the first possible beginning of a spell to the year of the default
-- day.
SELECT
  CAST(coalesce(
    (SELECT strftime('%Y', min(start_earliest)) FROM spell WHERE start_earliest > 1721060 AND is_followed), substr(day, 1, 4)
  ) AS INTEGER) AS first_year,
  CAST(substr(day, 1, 4) AS INTEGER) AS last_year
FROM default_day;
