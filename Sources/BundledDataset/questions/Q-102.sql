-- What are the tasks of the joint rapid reaction force under the agreement of 2009?
SELECT f.object AS answer
FROM profile_fact f
JOIN qualifier q ON q.statement_id = f.statement_id AND q.role_id = 'instrument' AND q.entity_id = 'agreement-crrf-2009'
WHERE f.profile_id = 'documents' AND f.subject_id = 'csto-crrf' AND f.predicate = 'task'
ORDER BY f.statement_id;
