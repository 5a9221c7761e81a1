-- Since when has the CSTO Joint Staff been operational?
-- The most precise of the dates: one document gives the day, another only its year.
SELECT date AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'milestone' AND subject_id = 'csto-joint-staff' AND predicate = 'operational'
ORDER BY julianday(latest) - julianday(earliest)
LIMIT 1;
