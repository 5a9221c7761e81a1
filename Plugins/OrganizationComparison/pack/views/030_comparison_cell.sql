CREATE VIEW comparison_cell AS
-- The values of all cells, with days, sources and disputes. For one day: valid_from <= d AND
-- d < valid_until; certainly: certain_from <= d AND d < certain_until. A value that is not asserted
-- is only planned, recommended or denied.
-- Example: SELECT organization_id, value, sources FROM comparison_cell WHERE dimension_id =
-- 'decision-rule'
SELECT
  v.dimension_id,
  v.organization_id,
  v.position,
  v.value,
  v.code,
  v.number,
  v.valid_from,
  v.valid_until,
  v.statement_id,
  f.sources,
  coalesce(v.statement_id IN (SELECT c.statement_id FROM contested_fact c WHERE c.is_disagreement), 0) AS is_disputed,
  coalesce(v.certain_from, CASE v.valid_from WHEN '0000-01-01' THEN '9999-12-31' ELSE v.valid_from END) AS certain_from,
  coalesce(v.certain_until, v.valid_until) AS certain_until,
  f.manner,
  -- A value without a statement is asserted.
  CASE WHEN f.statement_id IS NULL THEN 1 ELSE coalesce(f.is_asserted, 0) END AS is_asserted
FROM dimension_value v
LEFT JOIN fact f ON f.statement_id = v.statement_id;
