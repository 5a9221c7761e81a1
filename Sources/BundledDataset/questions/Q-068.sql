-- Which bodies are the statutory bodies of the CSTO?
-- By the abbreviations that the passage uses.
SELECT DISTINCT n.name AS answer
FROM profile_fact f
JOIN statement_source p ON p.statement_id = f.statement_id
JOIN entity_name n ON n.entity_id = f.object_id AND n.name_kind = 'abbreviation'
JOIN statement_source s ON s.statement_id = n.statement_id AND s.source_id = p.source_id AND s.char_start = p.char_start
WHERE f.profile_id = 'documents' AND f.subject_id = 'csto-statutory-bodies' AND f.predicate = 'composed-of'
ORDER BY answer;
