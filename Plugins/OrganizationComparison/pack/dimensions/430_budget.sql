-- Budget
-- Amount with currency and year; amounts of different kinds cannot be compared with one another.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'budget'
