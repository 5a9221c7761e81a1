-- How many have each status in a body on a day
-- Members, observers, partners and others, never added up. The first number counts those with the
-- status for certain, the second also those who may have had it.
-- :body (entity = sco) The body.
-- :on (day = 2024-12-31) The day.
SELECT status_id AS status, is_member, sum(start_latest <= :on AND :on < end_earliest) AS certain,
  count(*) AS possible
FROM membership_spell
WHERE rule_id = 'effective' AND organization_id = :body AND start_earliest <= :on AND :on < end_latest
GROUP BY status_id, is_member
ORDER BY is_member DESC, status_id
