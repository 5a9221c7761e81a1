-- Area of the defence clause
-- Whether the clause has geographic limits. Codes: limited unlimited.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'defence-area'
