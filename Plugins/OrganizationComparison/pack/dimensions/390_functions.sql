-- Functions
-- What it does, in the terms of the taxonomy; a function marked as planned is one that a source says of a plan or commitment.
SELECT
  organization_id, 1 AS position, function AS value, NULL AS code, NULL AS number, valid_from, valid_until, statement_id
FROM comparison_function
