-- Right: nothing is certain after the last day
-- end_earliest is the day after the dataset ends, for a spell without an end: such members are
-- possible, not certain.
-- :body (entity = csto) The body.
-- :on (day = 2040-01-01) A day after the last day of the dataset.
SELECT coalesce(sum(start_latest <= :on AND :on < end_earliest), 0) AS certain, count(*) AS possible
FROM membership_spell
WHERE organization_id = :body AND rule_id = 'effective' AND is_member = 1 AND start_earliest <= :on AND :on < end_latest
