-- Which two dates in 2009 are given for the agreement to create the Collective Rapid Reaction
-- Forces? The day of each date. One is marked as uncertain: the page gives the day of a speech
-- about it.
SELECT DISTINCT earliest AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'milestone' AND subject_id IN ('csto-crrf', 'agreement-crrf-2009')
  AND predicate IN ('decided', 'concluded', 'signed') AND earliest = latest AND earliest BETWEEN '2009-01-01' AND '2009-12-31'
ORDER BY answer;
