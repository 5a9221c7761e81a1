-- Entry into force
-- unit: day
-- Date of entry into force of the founding instrument and its amendments.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'entry-into-force'
