CREATE VIEW comparison_function_overlap AS
-- Functions that two organizations had at the same time; each pair once, in the order of ids.
SELECT
  a.function_id,
  a.function,
  a.organization_id AS organization_1_id,
  b.organization_id AS organization_2_id,
  max(a.valid_from, b.valid_from) AS valid_from,
  min(a.valid_until, b.valid_until) AS valid_until,
  a.statement_id AS statement_1_id,
  b.statement_id AS statement_2_id
FROM comparison_function a
JOIN comparison_function b ON b.function_id = a.function_id AND b.organization_id > a.organization_id
WHERE max(a.valid_from, b.valid_from) < min(a.valid_until, b.valid_until);
