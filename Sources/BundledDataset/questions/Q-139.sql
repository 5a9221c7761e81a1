-- Which functions of the Eurasian Economic Community are named?
-- The functions without their heading; the note has the wording of the page.
SELECT f.note AS answer
FROM profile_fact f
JOIN function t ON t.entity_id = f.object_id AND t.broader_id IS NOT NULL
WHERE f.profile_id = 'documents' AND f.subject_id = 'eurasec' AND f.predicate = 'has-function'
ORDER BY f.statement_id;
