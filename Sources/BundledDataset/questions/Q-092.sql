-- Which articles of the CSTO Charter are cited in the five sources?
SELECT DISTINCT substr(object_id, length('csto-charter/art_') + 1) AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND predicate = 'cites' AND object_id LIKE 'csto-charter/art%'
ORDER BY CAST(answer AS INTEGER);
