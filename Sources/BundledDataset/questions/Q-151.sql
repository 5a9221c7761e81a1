-- With which NATO force should the CRRF and the CSTO Peacekeeping Forces become compatible?
SELECT object AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND predicate = 'operationally-compatible-with' AND subject_id IN ('csto-crrf', 'csto-pf')
GROUP BY object_id, object
HAVING count(DISTINCT subject_id) = 2
ORDER BY answer;
