-- Withdrawal
-- Whether the instruments allow a member to leave. Codes: provided not-provided.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'withdrawal'
