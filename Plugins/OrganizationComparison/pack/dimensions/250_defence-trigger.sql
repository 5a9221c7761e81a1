-- Trigger of the defence clause
-- What sets the duty off.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'defence-trigger'
