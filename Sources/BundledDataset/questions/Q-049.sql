-- Which years are given for an agreement or resolution between the UN and the CSTO?
-- UN documents that the CSTO also signed, or that concern it.
SELECT DISTINCT m.date AS answer
FROM profile_fact m
JOIN profile_fact un ON un.profile_id = m.profile_id AND un.subject_id = m.subject_id
  AND un.object_id = 'un' AND un.predicate IN ('signed-by', 'adopted-by')
JOIN profile_fact csto ON csto.profile_id = m.profile_id AND csto.subject_id = m.subject_id
  AND csto.object_id = 'csto' AND csto.predicate IN ('signed-by', 'concerns')
WHERE m.profile_id = 'documents' AND m.kind = 'milestone' AND m.predicate IN ('signed', 'adopted') AND m.date IS NOT NULL
ORDER BY answer;
