-- Wrong: every row of a body counted as a member
-- The views have observers, partners and associates too.
-- :body (entity = sco) The body.
SELECT count(*) AS members
FROM current_member
WHERE organization_id = :body
