-- Secretary general
-- Title of the office and its holders; if there is no such office, the nearest one.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'secretary-general'
