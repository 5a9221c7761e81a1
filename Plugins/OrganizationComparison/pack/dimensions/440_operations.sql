-- Operations
-- unit: mission
-- Number of operations or missions, and named ones with their dates. Sources count differently.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'operations'
