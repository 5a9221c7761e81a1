-- Which of the five documents says that the CSTO has a Parliamentary Assembly?
SELECT DISTINCT s.file AS answer
FROM source s
JOIN profile_fact f ON f.profile_id = s.id
WHERE s.id IN ('nato-versus-csto', 'insor-synopsis', 'globalsecurity-csto', 'partnership-and-observation', 'kazakhstan-mfa-csto')
  AND f.predicate = 'organ-of' AND f.object_id = 'csto' AND f.subject LIKE '%Parliamentary Assembly%'
ORDER BY answer;
