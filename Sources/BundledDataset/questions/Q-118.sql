-- On what date were both the Treaty and the Charter amended?
SELECT date AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND predicate = 'amended' AND subject_id IN ('cst', 'csto-charter')
GROUP BY date
HAVING count(DISTINCT subject_id) = 2
ORDER BY answer;
