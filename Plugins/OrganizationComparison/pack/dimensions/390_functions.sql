-- Functions
-- Functions in the terms of the taxonomy. A function is marked as planned if a source only mentions
-- a plan or commitment.
SELECT
  organization_id, 1 AS position, function AS value, NULL AS code, NULL AS number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM comparison_function
