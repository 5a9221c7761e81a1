-- Organizations that two states share, year by year
-- Those of which both were certain members on a day of the year.
-- :state_1 (entity state = armenia) A state.
-- :state_2 (entity state = russia) Another state.
-- :from (number = 2000) The first year.
-- :to (number = 2005) The last year.
SELECT a.year, count(DISTINCT a.organization_id) AS organizations
FROM state_year a
JOIN state_year b ON b.rule_id = a.rule_id AND b.organization_id = a.organization_id AND b.year = a.year
  AND b.member_id = :state_2 AND b.cell = 'yes'
JOIN entity_overview e ON e.entity_id = a.organization_id AND e.type_id = 'organization'
WHERE a.rule_id = 'effective' AND a.member_id = :state_1 AND a.cell = 'yes' AND a.year BETWEEN :from AND :to
GROUP BY a.year
ORDER BY a.year
