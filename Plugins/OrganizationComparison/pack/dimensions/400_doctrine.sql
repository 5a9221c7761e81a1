-- Doctrine
-- unit: day
-- Strategic concepts, doctrines and programmes, with the day of their adoption.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'doctrine'
