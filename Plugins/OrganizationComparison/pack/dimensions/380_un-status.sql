-- Status at the UN General Assembly
-- Status and since when.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'un-status'
