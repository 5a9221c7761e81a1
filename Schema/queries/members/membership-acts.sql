-- The acts of a member towards a body, as the sources give them
-- Also acts that lost against better evidence: standing says so.
-- :member (entity = uzbekistan) The member.
-- :body (entity = csto) The body or treaty.
SELECT date, act_kind AS act, modality, standing, sources, statement_id AS statement
FROM membership_act
WHERE member_id = :member AND organization_id = :body
ORDER BY earliest, statement_id
