CREATE VIEW comparison_chosen AS
-- The statements that were chosen for cells, with the days on which they held: an event holds from its day on, what ends on
-- a day holds no more on it, and what ends in a month or year holds to the end of that.
SELECT
  c.dimension_id,
  c.organization_id,
  c.position,
  coalesce(c.cell, f.object, f.date) AS value,
  c.code,
  f.number,
  coalesce(c.valid_from, f.earliest, '0000-01-01') AS valid_from,
  coalesce(
    c.valid_until,
    CASE
      WHEN f.latest = '9999-12-31' THEN NULL
      WHEN f.date LIKE '%/____-__-__' THEN f.latest
      WHEN f.date LIKE '%/%' THEN date(f.latest, '+1 day')
    END,
    '9999-12-31'
  ) AS valid_until,
  c.statement_id
FROM comparison_choice c
JOIN fact f ON f.statement_id = c.statement_id;
