-- Which states or groups of states are said not to be party to the CSTO?
-- Only states that the documents name one by one, not those named only as part of a group.
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'listed-not-member' AND object_id = 'csto'
  AND coalesce(note, '') NOT LIKE 'name implied%'
ORDER BY answer;
