-- Since which year has Operation Channel been carried out each year?
-- The date is an open interval: the year is before the slash.
SELECT DISTINCT substr(date, 1, instr(date, '/') - 1) AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id = 'operation-channel' AND predicate = 'meeting-frequency' AND date LIKE '%/..'
ORDER BY answer;
