CREATE VIEW internal_comparison_chosen AS
-- The statements chosen for cells, with the days on which they held. An event holds from its day
-- on. An end day is excluded; an end month or year is included to its last day.
SELECT
  c.dimension_id,
  c.organization_id,
  c.position,
  coalesce(c.cell, f.object, f.date) AS value,
  c.code,
  f.number,
  coalesce(c.valid_from, p.start_earliest) AS valid_from,
  coalesce(c.valid_until, p.end_latest) AS valid_until,
  c.statement_id,
  coalesce(c.valid_from, p.start_latest) AS certain_from,
  coalesce(c.valid_until, p.end_earliest) AS certain_until
FROM comparison_choice c
JOIN fact f ON f.statement_id = c.statement_id
JOIN statement_period p ON p.statement_id = c.statement_id;
