CREATE VIEW interaction_status_panel AS
-- The status of each entity at each organization by year: states by their acts, organizations as
-- observers and partners. The highest of several statuses in a year; an empty cell has no row, and
-- state_year has the reason.
WITH held AS MATERIALIZED (
  SELECT row_id, column_id, value, start_earliest, start_latest, end_earliest, end_latest FROM measure_value WHERE measure_id = 'status'
),
years AS MATERIALIZED (
  SELECT year, first_day, next_first_day FROM calendar_year
)
SELECT
  p.row_id,
  u.label AS "row",
  p.organization_id,
  v.label AS organization,
  p.year,
  p.value,
  s.id AS status_id,
  CASE WHEN p.certain = p.value THEN 'yes' ELSE 'maybe' END AS certainty
FROM (
  SELECT
    m.row_id,
    m.column_id AS organization_id,
    y.year,
    max(m.value) AS value,
    max(CASE WHEN m.start_latest < y.next_first_day AND y.first_day < m.end_earliest THEN m.value END) AS certain
  FROM held m
  JOIN years y ON m.start_earliest < y.next_first_day AND y.first_day < m.end_latest
  GROUP BY m.row_id, m.column_id, y.year
) p
JOIN interaction_step s ON s.measure_id = 'status' AND s.value = p.value
JOIN entity_overview u ON u.entity_id = p.row_id
JOIN entity_overview v ON v.entity_id = p.organization_id;
