-- Suspension of a member
-- Whether the instruments allow the suspension of a member. Codes: provided not-provided.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'suspension'
