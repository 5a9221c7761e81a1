-- Which founding member of the CSTO was not among the six signatories of the Treaty of May 1992?
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'founded' AND object_id = 'csto'
EXCEPT
SELECT subject
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'signed' AND object_id = 'cst'
ORDER BY answer;
