-- Which functions of the Eurasian Economic Community are named?
-- The functions proper, without the heading under which they fall; the note says how the page puts it.
SELECT f.note AS answer
FROM profile_fact f
JOIN function t ON t.entity_id = f.object_id AND t.broader_id IS NOT NULL
WHERE f.profile_id = 'documents' AND f.subject_id = 'eurasec' AND f.predicate = 'has-function'
ORDER BY f.statement_id;
