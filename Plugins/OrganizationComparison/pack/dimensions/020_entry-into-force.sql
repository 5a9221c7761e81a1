-- Entry into force
-- unit: day
-- When the founding instrument, and what amends it, took effect.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'entry-into-force'
