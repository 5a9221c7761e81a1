-- What remains of 766,055 after officers, contract soldiers and two draft contingents are
-- subtracted? The total is positive, its parts (officers, contract soldiers, each draft contingent)
-- negative.
SELECT sum(CASE WHEN number = 766055 THEN number ELSE -number END) AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id = 'russian-armed-forces' AND predicate = 'personnel' AND modality = 'reported'
  AND (number = 766055 OR qualifiers LIKE '%concerning: officers;%' OR qualifiers LIKE '%contract soldiers%' OR qualifiers LIKE '%draft contingent%')
ORDER BY answer;
