-- Which states' airborne or air assault units are said to belong to the Collective Rapid Reaction
-- Forces?
SELECT DISTINCT c.object AS answer
FROM profile_fact u
JOIN profile_fact c ON c.subject_id = u.object_id AND c.profile_id = 'documents' AND c.predicate = 'contributed-by'
WHERE u.profile_id = 'documents' AND u.subject_id = 'csto-crrf' AND u.predicate = 'composed-of'
  AND (u.object LIKE '%airborne%' OR u.object LIKE '%air assault%')
ORDER BY answer;
