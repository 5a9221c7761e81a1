-- Offers that a body refused or did not answer
-- With the body that made the offer first.
-- :body (entity = nato) The body that was asked or that asked.
SELECT date, kind, from_label, to_label, sources, statement_id AS statement
FROM interaction
WHERE (is_refusal = 1 OR kind_id = 'unanswered-proposal') AND :body IN (from_id, to_id)
ORDER BY start_earliest, interaction_id
