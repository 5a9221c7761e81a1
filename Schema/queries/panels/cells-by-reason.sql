-- Why cells of a panel are empty
-- The cells of a body by year: yes and maybe, and for the others the reason. Only none is a zero.
-- :body (entity = csto) The body.
-- :from (number = 2000) The first year.
-- :to (number = 2004) The last year.
SELECT year, cell, count(*) AS states
FROM state_year
WHERE rule_id = 'effective' AND organization_id = :body AND year BETWEEN :from AND :to
GROUP BY year, cell
ORDER BY year, cell
