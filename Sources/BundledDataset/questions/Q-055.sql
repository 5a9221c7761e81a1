-- What is the Russian abbreviation of the CSTO?
SELECT object AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'name' AND subject_id = 'csto' AND predicate = 'abbreviation'
  AND note LIKE 'Russian abbreviation%'
ORDER BY answer;
