-- In which year was the Collective Security Concept adopted?
SELECT DISTINCT date AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject = 'Collective Security Concept' AND predicate = 'adopted'
ORDER BY answer;
