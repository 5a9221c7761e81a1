-- With which organizations does the CSTO overlap in membership and functions?
SELECT DISTINCT object AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id = 'csto' AND predicate = 'overlaps-with'
  AND qualifiers LIKE '%concerning: membership%' AND qualifiers LIKE '%concerning: functions%'
ORDER BY answer;
