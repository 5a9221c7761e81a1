-- In which month did Azerbaijan join the Collective Security Treaty?
SELECT date AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND standing = 'selected' AND kind = 'act'
  AND subject_id = 'azerbaijan' AND object_id = 'cst' AND predicate IN ('acceded', 'joined')
ORDER BY answer;
