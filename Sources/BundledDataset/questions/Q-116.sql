-- Match each of these CSTO operations to its field: Channel, Illegal, Proxy.
SELECT DISTINCT n.name || ': ' || f.object AS answer
FROM profile_fact f
JOIN entity_name n ON n.entity_id = f.subject_id AND n.entity_type = 'operation' AND n.name IN ('Channel', 'Illegal', 'Proxy')
WHERE f.profile_id = 'documents' AND f.predicate = 'area-of-activity'
ORDER BY answer;
