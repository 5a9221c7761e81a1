-- Extension
-- How the term is extended.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'extension'
