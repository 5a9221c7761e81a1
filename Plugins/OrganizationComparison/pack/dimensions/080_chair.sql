-- Chair
-- Chair of the supreme body. host: the host of the meeting; permanent-official: an official of the
-- organization. Codes: rotating elected permanent-official host none.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'chair'
