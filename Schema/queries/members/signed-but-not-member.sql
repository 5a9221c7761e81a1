-- Signatories of a treaty that did not become members of a body
-- The sets of two acts compared, as for signing the Treaty of 1992 and founding the Organization.
-- :treaty (entity instrument = cst) The treaty.
-- :body (entity = csto) The body.
SELECT DISTINCT s.member, s.date AS signed, s.statement_id AS statement
FROM membership_act s
WHERE s.organization_id = :treaty AND s.act_kind = 'signed' AND s.standing = 'selected' AND s.is_asserted = 1
  AND s.member_id NOT IN (
    SELECT member_id FROM membership_spell
    WHERE organization_id = :body AND rule_id = 'effective' AND is_member = 1
  )
ORDER BY s.member
