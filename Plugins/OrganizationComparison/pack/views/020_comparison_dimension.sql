CREATE VIEW comparison_dimension AS
-- The dimensions of comparison from all plugins, with the number of organizations and values.
SELECT
  d.dimension_id,
  d.title,
  d.unit,
  d.description,
  d.plugin_id,
  d.position,
  coalesce(v.organizations, 0) AS organizations,
  coalesce(v."values", 0) AS "values"
FROM dimension d
LEFT JOIN (
  SELECT dimension_id, count(DISTINCT organization_id) AS organizations, count(*) AS "values" FROM dimension_value GROUP BY dimension_id
) v ON v.dimension_id = d.dimension_id;
