-- Which forces or means does article 7 of the Charter name?
-- The note of each statement has a short name of the force or means.
SELECT note AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND subject_id = 'csto-charter/art_7'
  AND predicate = 'provides-for' AND qualifiers LIKE '%purpose: creation%'
ORDER BY statement_id;
