-- Wrong: no recorded end read as still true
-- Nobody withdrew on behalf of a state that dissolved, so its end has no act and the column is NULL.
-- :treaty (entity = helsinki-final-act) The treaty.
SELECT count(*) AS signatories_today
FROM membership_spell
WHERE organization_id = :treaty AND rule_id = 'effective' AND end_act_date IS NULL
