-- In which city was the Collective Security Treaty signed?
SELECT DISTINCT place.label AS answer
FROM profile_fact f
JOIN qualifier q ON q.statement_id = f.statement_id AND q.role_id = 'place'
JOIN entity place ON place.id = q.entity_id
WHERE f.profile_id = 'documents' AND f.kind = 'milestone' AND f.subject_id = 'cst' AND f.predicate = 'signed'
ORDER BY answer;
