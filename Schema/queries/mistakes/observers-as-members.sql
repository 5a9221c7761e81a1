-- Right: only statuses that count as membership
-- is_member is 1 for those, and certainty tells who is only possible.
-- :body (entity = sco) The body.
SELECT count(*) AS members
FROM current_member
WHERE organization_id = :body AND is_member = 1
