-- Which states or groups of states are said not to be party to the CSTO?
-- As the documents name them: states that are named only as one of a group are left out.
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'listed-not-member' AND object_id = 'csto'
  AND coalesce(note, '') NOT LIKE 'name implied%'
ORDER BY answer;
