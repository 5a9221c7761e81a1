-- Panel of state-years with country codes
-- The code that the state had on the last day of the year, for merging with other panels.
-- :body (entity = nato) The body.
-- :from (number = 1948) The first year.
-- :to (number = 1949) The last year.
-- :scheme (cow, gw = cow) The scheme of the codes.
SELECT c.code, s.member_id, s.year, s.cell
FROM state_year s
LEFT JOIN state_code c ON c.entity_id = s.member_id AND c.scheme = :scheme
  AND coalesce(c.first_day, '0000-01-01') <= printf('%04d-12-31', s.year)
  AND printf('%04d-12-31', s.year) <= coalesce(c.last_day, '9999-12-31')
WHERE s.rule_id = 'effective' AND s.organization_id = :body AND s.year BETWEEN :from AND :to AND s.cell IN ('yes', 'maybe')
ORDER BY s.year, s.member_id
