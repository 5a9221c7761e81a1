-- Where is the aircraft component of the rapid deployment force based?
SELECT DISTINCT n.name || ', ' || c.object AS answer
FROM entity_name a
JOIN profile_fact p ON p.subject_id = a.entity_id AND p.profile_id = 'documents' AND p.predicate = 'part-of' AND p.object_id = 'csto-crdf'
JOIN profile_fact b ON b.subject_id = a.entity_id AND b.profile_id = 'documents' AND b.predicate = 'based-at'
JOIN profile_fact c ON c.subject_id = b.object_id AND c.profile_id = 'documents' AND c.predicate = 'located-in'
JOIN entity_name n ON n.entity_id = b.object_id AND n.name_kind = 'name' AND n.source_id = 'insor-synopsis'
WHERE a.name = 'aircraft component'
ORDER BY answer;
