-- Parliamentary assembly
-- treaty-organ: an organ of the organization; associated: a body beside it. Codes: treaty-organ associated none.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'parliamentary-assembly'
