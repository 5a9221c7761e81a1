-- Wrong: a year read as 1 January
-- Uzbekistan came back in 2006, on a day that the act does not give. As text, '2006' is before every
-- day of that year, so it counts from 1 January.
-- :body (entity = cst) The body or treaty.
-- :on (day = 2006-06-15) The day.
SELECT count(*) AS parties
FROM membership_spell
WHERE organization_id = :body AND rule_id = 'effective' AND is_member = 1
  AND start_act_date <= :on AND (end_act_date IS NULL OR :on < end_act_date)
