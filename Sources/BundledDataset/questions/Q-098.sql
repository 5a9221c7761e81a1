-- When was the agreement on the Russian-managed air base in Kyrgyzstan concluded?
SELECT DISTINCT c.date AS answer
FROM profile_fact m
JOIN profile_fact p ON p.object_id = m.subject_id AND p.profile_id = 'documents' AND p.predicate = 'provides-for'
JOIN profile_fact c ON c.subject_id = p.subject_id AND c.profile_id = 'documents' AND c.predicate = 'concluded'
WHERE m.profile_id = 'documents' AND m.predicate = 'managed-by' AND m.object_id = 'russia'
  AND m.subject_id IN (SELECT subject_id FROM profile_fact WHERE profile_id = 'documents' AND predicate = 'located-in' AND object_id = 'kyrgyzstan')
ORDER BY answer;
