-- Wrong: a state that is not listed read as a state outside
-- The dataset does not claim to know all members of each body, so a missing row is no 0.
-- :body (entity = un) The body.
-- :year (number = 2010) The year.
SELECT members_certain AS members
FROM organization_year
WHERE rule_id = 'effective' AND organization_id = :body AND year = :year
