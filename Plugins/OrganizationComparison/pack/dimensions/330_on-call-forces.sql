-- Forces on call
-- unit: person
-- Forces that the members keep ready, with their strength.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'on-call-forces'
