-- Means of help
-- Forms of help.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'defence-means'
