CREATE VIEW comparison_dimension AS
-- The dimensions of comparison from all plugins, with the number of organizations and values.
SELECT
  d.dimension_id,
  d.title,
  d.unit,
  d.description,
  d.plugin_id,
  d.position,
  (SELECT count(DISTINCT v.organization_id) FROM dimension_value v WHERE v.dimension_id = d.dimension_id) AS organizations,
  (SELECT count(*) FROM dimension_value v WHERE v.dimension_id = d.dimension_id) AS "values"
FROM dimension d;
