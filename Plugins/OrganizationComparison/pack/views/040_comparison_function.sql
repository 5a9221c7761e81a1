CREATE VIEW comparison_function AS
-- The functions of organizations, with days and statements; no denials, plans or recommendations.
SELECT
  f.subject_id AS organization_id,
  f.object_id AS function_id,
  f.object AS function,
  p.start_earliest AS valid_from,
  p.end_latest AS valid_until,
  f.statement_id,
  p.start_latest AS certain_from,
  p.end_earliest AS certain_until
FROM fact f
JOIN statement_period p ON p.statement_id = f.statement_id
WHERE f.predicate = 'has-function' AND f.is_asserted;
