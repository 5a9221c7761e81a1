-- Had the documents on crisis response taken effect when the synopsis report was written?
SELECT DISTINCT polarity = 'affirmed' AS answer
FROM profile_fact
WHERE profile_id = 'insor-synopsis' AND subject_id = 'crisis-response-documents-2010' AND predicate = 'entered-into-force'
ORDER BY answer;
