-- Permanent body
-- Standing council or representatives between the meetings of the supreme body.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'permanent-body'
