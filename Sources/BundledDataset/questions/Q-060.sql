-- Is the 'Northern Route' of Operation Channel the same thing as the 'northern transport route' to
-- Afghanistan? 1 if both names belong to one entity.
SELECT DISTINCT f.object_id = n.entity_id AS answer
FROM profile_fact f
JOIN entity_name n ON n.name = 'northern transport route'
WHERE f.profile_id = 'documents' AND f.subject_id = 'operation-channel' AND f.predicate = 'has-area' AND f.object = 'Northern Route'
ORDER BY answer;
