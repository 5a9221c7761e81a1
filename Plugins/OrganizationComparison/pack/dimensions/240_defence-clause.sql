-- Defence clause
-- Duty to help a member that is attacked, and its article. discretionary: joint measures are
-- possible, but help is not promised. none requires that the text was read and has no such clause.
-- Codes: binding discretionary consultation-only none.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'defence-clause'
