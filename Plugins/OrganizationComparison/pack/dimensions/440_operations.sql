-- Operations
-- unit: mission
-- How many operations or missions, and named ones with their dates. Counting rules differ from source to source.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'operations'
