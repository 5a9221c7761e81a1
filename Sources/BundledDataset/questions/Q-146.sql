-- Which area of responsibility named in the NATO-versus-CSTO paper has no bilateral grouping?
-- An area is named after two states. It has a grouping if both take part in one.
SELECT a.object AS answer
FROM profile_fact a
WHERE a.profile_id = 'nato-versus-csto' AND a.subject_id = 'csto' AND a.predicate = 'has-area' AND a.qualifiers LIKE '%as: area of responsibility%'
  AND NOT EXISTS (
    SELECT 1
    FROM profile_fact x
    JOIN profile_fact y ON y.profile_id = 'documents' AND y.predicate = 'participates' AND y.object_id = x.object_id AND y.subject_id > x.subject_id
    WHERE x.profile_id = 'documents' AND x.predicate = 'participates'
      AND x.object_id IN (SELECT object_id FROM profile_fact WHERE profile_id = 'documents' AND subject_id = 'regional-coalition-groups' AND predicate = 'composed-of')
      AND instr(a.object, x.subject) AND instr(a.object, y.subject)
  )
ORDER BY answer;
