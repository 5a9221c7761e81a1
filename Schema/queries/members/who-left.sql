-- Members that left a body, and how
-- Withdrawn, expelled, lapsed, or the body or member dissolved. A suspended member has not left.
-- :body (entity = cst) The body or treaty.
SELECT member, status_id AS status, manner, earliest AS first_day_outside, returned, sources, statement_id AS statement
FROM exits
WHERE organization_id = :body AND is_exit = 1
ORDER BY earliest, member
