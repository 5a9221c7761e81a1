-- Which international organizations does NATO's new Strategic Concept list for partnership?
SELECT object AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id = 'nato-strategic-concept-2010' AND predicate = 'mentions'
  AND qualifiers LIKE '%as: partner organization%'
ORDER BY statement_id;
