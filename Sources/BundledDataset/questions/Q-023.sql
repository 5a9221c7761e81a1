-- Which signatory of the Treaty of May 1992 is not a founding member of the CSTO?
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'signed' AND object_id = 'cst'
EXCEPT
SELECT subject
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'founded' AND object_id = 'csto'
ORDER BY answer;
