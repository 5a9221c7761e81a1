-- Duration
-- Duration of the instrument. renewable: a fixed term that can be renewed.
-- Codes: unlimited fixed-term renewable.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'duration'
