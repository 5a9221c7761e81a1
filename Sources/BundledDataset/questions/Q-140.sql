-- Which functions does the sources' text give to both NATO and the CSTO?
-- Stated as fact or intention, not only as recommendation or judgement. "NATO" and "CSTO" are the
-- bodies themselves, not only their forces.
SELECT object AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND predicate = 'has-function' AND polarity = 'affirmed'
  AND modality IN ('stated', 'planned') AND subject_id IN ('nato', 'csto')
GROUP BY object_id, object
HAVING count(DISTINCT subject_id) = 2
ORDER BY answer;
