-- In which CSTO organs are decisions made by consensus?
SELECT DISTINCT f.subject AS answer
FROM profile_fact f
JOIN profile_fact o ON o.profile_id = f.profile_id AND o.subject_id = f.subject_id AND o.predicate = 'organ-of' AND o.object_id = 'csto'
WHERE f.profile_id = 'documents' AND f.kind = 'decision-rule' AND f.object LIKE 'by consensus: %'
ORDER BY answer;
