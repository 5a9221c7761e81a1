-- Mandate for peacekeeping
-- Mandate of an operation. un-or-own: by the UN or by its own decision.
-- Codes: un-or-own un-required own-decision.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'peacekeeping-mandate'
