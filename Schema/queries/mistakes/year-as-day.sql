-- Right: a year read as all its days
-- The spell has an earliest and a latest first day, so the answer is a minimum and a maximum.
-- :body (entity = cst) The body or treaty.
-- :on (day = 2006-06-15) The day.
SELECT sum(start_latest <= :on AND :on < end_earliest) AS certain, count(*) AS possible
FROM membership_spell
WHERE organization_id = :body AND rule_id = 'effective' AND is_member = 1
  AND start_earliest <= :on AND :on < end_latest
