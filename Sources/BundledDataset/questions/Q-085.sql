-- What does article 2 of the Collective Security Treaty oblige the parties to do?
SELECT object AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id = 'cst/art_2' AND predicate = 'requirement'
ORDER BY answer;
