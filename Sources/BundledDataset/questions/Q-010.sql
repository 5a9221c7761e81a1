-- According to the page speaking for Kazakhstan, which states does the CSTO bring together?
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'kazakhstan-mfa-csto' AND kind = 'act' AND predicate = 'listed-member' AND object_id = 'csto'
ORDER BY answer;
