-- Which functions does the sources' text give to both NATO and the CSTO?
-- Given as what is or is intended, not merely recommended or judged; "NATO" and "CSTO" are the bodies themselves, not their forces alone.
SELECT object AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND predicate = 'has-function' AND polarity = 'affirmed'
  AND modality IN ('stated', 'planned') AND subject_id IN ('nato', 'csto')
GROUP BY object_id, object
HAVING count(DISTINCT subject_id) = 2
ORDER BY answer;
