-- For which areas are special CSTO representatives proposed?
SELECT a.object AS answer
FROM profile_fact i
JOIN profile_fact a ON a.subject_id = i.object_id AND a.profile_id = 'documents' AND a.predicate = 'area-of-activity'
WHERE i.profile_id = 'documents' AND i.subject_id = 'special-representatives-proposal' AND i.predicate = 'includes'
ORDER BY i.statement_id;
