-- On what day did Nezavisimaya Gazeta publish the interview with the CSTO Secretary General about
-- article 4?
SELECT DISTINCT m.date AS answer
FROM profile_fact m
JOIN profile_fact p ON p.subject_id = m.subject_id AND p.profile_id = 'documents' AND p.predicate = 'published-in' AND p.object_id = 'nezavisimaya-gazeta'
JOIN profile_fact c ON c.subject_id = m.subject_id AND c.profile_id = 'documents' AND c.predicate = 'cites' AND c.object_id = 'cst/art_4'
WHERE m.profile_id = 'documents' AND m.predicate = 'published'
ORDER BY answer;
