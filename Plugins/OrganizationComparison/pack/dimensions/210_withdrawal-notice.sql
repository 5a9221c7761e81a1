-- Notice of withdrawal
-- unit: month
-- How long before leaving notice is given.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'withdrawal-notice'
