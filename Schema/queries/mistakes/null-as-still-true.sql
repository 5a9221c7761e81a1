-- Right: the days of the spell decide, not the act
-- The bounds are never NULL: a spell also ends with the life of the body or of the member.
-- :treaty (entity = helsinki-final-act) The treaty.
SELECT count(*) AS signatories_today
FROM membership_spell, default_day
WHERE organization_id = :treaty AND rule_id = 'effective' AND start_latest <= day AND day < end_earliest
