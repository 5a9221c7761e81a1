-- Automatism of the defence clause
-- Whether help is due automatically, on request, or as each member decides.
-- Codes: automatic on-request each-decides none.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'defence-automatic'
