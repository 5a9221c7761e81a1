-- Number of members on the last day of each year
-- The number is empty where the dataset does not claim to know all members.
-- :body (entity organization = nato) The organization.
-- :from (number = 1990) The first year.
-- :to (number = 2005) The last year.
SELECT year, iif(is_complete, members_certain, NULL) AS members,
  members_certain AS at_least, members_possible AS possible
FROM organization_year
WHERE rule_id = 'effective' AND organization_id = :body AND year BETWEEN :from AND :to
ORDER BY year
