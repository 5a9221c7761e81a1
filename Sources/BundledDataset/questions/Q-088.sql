-- Which Charter article provides for regular political consultations?
SELECT DISTINCT substr(subject, 1, instr(subject, ' of ') - 1) AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id LIKE 'csto-charter/art%'
  AND predicate = 'provides-for' AND object_id = 'fn-consultation'
ORDER BY answer;
