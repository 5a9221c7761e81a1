-- Which bodies have their seat in Moscow?
-- The joint command center that one page puts there by 2003 is disputed and outranked.
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND standing = 'selected' AND predicate = 'seat-in' AND object_id = 'moscow'
ORDER BY answer;
