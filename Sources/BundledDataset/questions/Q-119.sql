-- Where was the informal CSTO summit of August 2010 that discussed Kyrgyzstan?
SELECT DISTINCT h.object AS answer
FROM profile_fact h
JOIN profile_fact c ON c.subject_id = h.subject_id AND c.profile_id = 'documents' AND c.predicate = 'classification' AND c.object LIKE '%informal%'
JOIN profile_fact d ON d.subject_id = h.subject_id AND d.profile_id = 'documents' AND d.predicate = 'discusses' AND d.object LIKE '%Kyrgyzstan%'
WHERE h.profile_id = 'documents' AND h.predicate = 'held-in' AND h.date = '2010-08'
ORDER BY answer;
