-- How a body decides, and what is excepted
-- By consensus, majority or otherwise; with the conditions and the text that says so.
-- :body (entity = council-of-the-eu) The body or organ.
SELECT method, matter, condition, excluded AS without_vote, date, sources, statement_id AS statement
FROM decision_making
WHERE organization_id = :body
ORDER BY statement_id
