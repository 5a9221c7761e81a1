-- Languages
-- unit: language
-- How many official or working languages, and which.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'languages'
