-- Through which frameworks does NATO work with individual CSTO members?
-- Each with the name in the same passage, with a plain hyphen for the dash.
SELECT DISTINCT replace(n.name, '–', '-') AS answer
FROM profile_fact f
JOIN qualifier q ON q.statement_id = f.statement_id AND q.role_id = 'within'
JOIN statement_source p ON p.statement_id = f.statement_id
JOIN entity_name n ON n.entity_id = q.entity_id AND n.name_kind <> 'abbreviation'
JOIN statement_source s ON s.statement_id = n.statement_id AND s.source_id = p.source_id AND s.char_start BETWEEN p.char_start AND p.char_end
WHERE f.profile_id = 'documents' AND f.subject_id = 'nato' AND f.predicate = 'works-with' AND f.object_id = 'csto-members'
ORDER BY answer;
