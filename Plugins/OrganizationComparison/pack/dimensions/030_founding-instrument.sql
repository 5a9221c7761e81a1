-- Founding instrument
-- The documents on which the organization rests.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'founding-instrument'
