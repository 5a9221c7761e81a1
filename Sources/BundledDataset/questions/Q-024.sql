-- Which states were both signatories of the Treaty in May 1992 and founding members of the
-- Organization?
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'signed' AND object_id = 'cst'
INTERSECT
SELECT subject
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND predicate = 'founded' AND object_id = 'csto'
ORDER BY answer;
