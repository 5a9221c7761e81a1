CREATE VIEW interaction_status_panel AS
-- Who had which status at which organization, year by year: states by their acts of membership, organizations as observers and
-- partners. Of several in a year the highest; an empty pair or year has no row, and its kind of empty stands in state_year.
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
  FROM measure_value m
  JOIN calendar_year y ON m.start_earliest < y.next_first_day AND y.first_day < m.end_latest
  WHERE m.measure_id = 'status'
  GROUP BY m.row_id, m.column_id, y.year
) p
JOIN interaction_step s ON s.measure_id = 'status' AND s.value = p.value
JOIN entity_overview u ON u.entity_id = p.row_id
JOIN entity_overview v ON v.entity_id = p.organization_id;
