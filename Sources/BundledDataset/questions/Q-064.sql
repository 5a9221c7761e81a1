-- For how many years is the CSTO Secretary General appointed?
SELECT CAST(number AS INTEGER) AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'quantity' AND subject_id = 'csto-secretary-general' AND predicate = 'term' AND unit_id = 'year'
ORDER BY answer;
