-- Which year saw the first Operation Illegal?
SELECT DISTINCT date AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id = 'operation-illegal' AND predicate = 'first-held'
ORDER BY answer;
