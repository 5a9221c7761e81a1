-- Right: a count only where the dataset is complete
-- Elsewhere the number is a minimum, and the count is not known.
-- :body (entity = un) The body.
-- :year (number = 2010) The year.
SELECT iif(is_complete, members_certain, NULL) AS members, members_certain AS at_least
FROM organization_year
WHERE rule_id = 'effective' AND organization_id = :body AND year = :year
