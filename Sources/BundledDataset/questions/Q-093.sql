-- When was the Central Asian rapid deployment force created?
SELECT DISTINCT date AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id = 'csto-crdf' AND predicate = 'created' AND date IS NOT NULL
ORDER BY answer;
