-- Without a vote
-- Who takes no part in a decision.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'no-vote'
