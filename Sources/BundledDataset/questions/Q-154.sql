-- What do both the NATO-versus-CSTO paper and the synopsis report suggest the CSTO should conclude
-- with the UN?
SELECT c.object AS answer
FROM profile_fact p
JOIN profile_fact c ON c.subject_id = p.subject_id AND c.profile_id = p.profile_id AND c.predicate = 'classification'
WHERE p.profile_id IN ('nato-versus-csto', 'insor-synopsis') AND p.predicate = 'proposed-to' AND p.object_id = 'un'
GROUP BY c.subject_id, c.object
HAVING count(DISTINCT p.profile_id) = 2
ORDER BY answer;
