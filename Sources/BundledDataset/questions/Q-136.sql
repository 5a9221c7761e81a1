-- Under which chapter of the UN Charter is the CSTO regarded as a regional organization?
SELECT DISTINCT substr(object, 1, instr(object, ' of ') - 1) AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id = 'csto' AND predicate = 'based-on' AND object_id LIKE 'un-charter/chp%'
ORDER BY answer;
