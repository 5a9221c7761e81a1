-- Which states listed as not party to the CSTO were never party to the Treaty, as far as the
-- sources name them? Only states that the documents name one by one, not those named only as part
-- of a group.
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'listed-not-member' AND object_id = 'csto'
  AND coalesce(note, '') NOT LIKE 'name implied%'
EXCEPT
SELECT member
FROM profile_membership
WHERE profile_id = 'documents' AND rule_id = 'signature' AND organization_id = 'cst' AND is_member
ORDER BY answer;
