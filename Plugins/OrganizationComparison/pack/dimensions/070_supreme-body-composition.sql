-- Composition of the supreme body
-- Members of the supreme body. mixed: several levels, or heads of state and of government.
-- Codes: heads-of-state heads-of-government ministers representatives mixed.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'supreme-body-composition'
