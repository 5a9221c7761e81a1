-- Which person do two sources name as Russian Defense Minister?
SELECT f.subject AS answer
FROM profile_fact f
JOIN profile_source o ON o.profile_id = f.profile_id
JOIN statement_source s ON s.statement_id = f.statement_id AND s.source_id = o.source_id AND s.stance = 'supports'
WHERE f.profile_id = 'documents' AND f.predicate = 'holds-office' AND f.object_id = 'russian-defence-minister'
GROUP BY f.subject_id, f.subject
HAVING count(DISTINCT s.source_id) = 2
ORDER BY answer;
