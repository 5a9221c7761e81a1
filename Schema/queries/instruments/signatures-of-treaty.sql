-- Signatures and ratifications of a treaty
-- Each state with the dates of its acts.
-- :treaty (entity instrument = csto-charter) The treaty.
SELECT member AS state, max(CASE WHEN act_kind = 'signed' THEN date END) AS signed,
  max(CASE WHEN act_kind IN ('ratified', 'acceded') THEN date END) AS ratified_or_acceded,
  max(CASE WHEN act_kind = 'entered-into-force' THEN date END) AS in_force
FROM membership_act
WHERE organization_id = :treaty AND standing = 'selected' AND is_asserted = 1
GROUP BY member_id, member
ORDER BY member
