-- Term of the secretary general
-- unit: year
-- Length of one term.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'secretary-general-term'
