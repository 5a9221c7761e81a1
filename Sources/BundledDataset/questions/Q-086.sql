-- Which CSTO Charter article states the organization's goals?
-- The label is "Article N of the CSTO Charter"; the part before " of " is the answer.
SELECT DISTINCT substr(subject, 1, instr(subject, ' of ') - 1) AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id LIKE 'csto-charter/art%'
  AND predicate = 'content' AND object LIKE '%defines the goals%'
ORDER BY answer;
