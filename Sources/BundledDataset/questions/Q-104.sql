-- What is the status of the air defence systems of Russia with Belarus, Kazakhstan and Armenia?
SELECT p.subject || ': ' || s.object AS answer
FROM profile_fact p
JOIN profile_fact s ON s.subject_id = p.object_id AND s.profile_id = 'documents' AND s.predicate = 'status'
JOIN profile_fact f ON f.subject_id = p.object_id AND f.profile_id = 'documents' AND f.predicate = 'has-function' AND f.object_id = 'fn-air-defence'
WHERE p.profile_id = 'documents' AND p.kind = 'participation' AND p.subject_id <> 'russia'
ORDER BY answer;
