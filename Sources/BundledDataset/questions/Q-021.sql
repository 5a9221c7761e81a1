-- How many different states have ever been party to the Collective Security Treaty?
-- Uzbekistan has two spells and counts once.
SELECT count(DISTINCT member_id) AS answer
FROM profile_membership
WHERE profile_id = 'documents' AND rule_id = 'signature' AND organization_id = 'cst' AND is_member
ORDER BY answer;
