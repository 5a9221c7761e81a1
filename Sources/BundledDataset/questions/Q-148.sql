-- Which state blocked initiatives for the CSTO's development?
SELECT DISTINCT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND predicate = 'blocks' AND object_id = 'csto'
ORDER BY answer;
