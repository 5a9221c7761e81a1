-- How much money was to be allocated to arms for the rapid reaction force, as said on 26 December
-- 2013? The page spells the Russian money "rubles".
SELECT (number / 1000000000) || ' billion ' || replace(replace(object, 'about ' || number || ' ', ''), 'roubles', 'rubles') AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND predicate = 'budget' AND date = '2013-12-26'
  AND subject_id IN (SELECT subject_id FROM profile_fact WHERE profile_id = 'documents' AND predicate = 'concerns' AND object_id = 'csto-crrf')
ORDER BY number DESC;
