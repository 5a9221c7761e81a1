-- Which states are named as founding members of the CSTO?
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'founded' AND object_id = 'csto'
ORDER BY answer;
