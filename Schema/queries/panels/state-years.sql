-- Panel of state-years for one body
-- A row for each state and year in which it had a status. cell says yes, maybe or none; the status
-- tells observers from members.
-- :body (entity = csto) The body.
-- :from (number = 2010) The first year.
-- :to (number = 2012) The last year.
SELECT member_id, year, cell, status_id AS status
FROM state_year
WHERE rule_id = 'effective' AND organization_id = :body AND year BETWEEN :from AND :to AND status_id IS NOT NULL
ORDER BY member_id, year
