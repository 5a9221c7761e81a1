-- Which states listed as not party to the CSTO had once been party to the Collective Security
-- Treaty?
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'listed-not-member' AND object_id = 'csto'
INTERSECT
SELECT member
FROM profile_membership
WHERE profile_id = 'documents' AND rule_id = 'signature' AND organization_id = 'cst' AND is_member
ORDER BY answer;
