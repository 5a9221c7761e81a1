-- Decision rule
-- The usual decision rule of the main body. mixed: it depends on the body or on the matter.
-- Codes: consensus unanimity qualified-majority majority mixed.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'decision-rule'
