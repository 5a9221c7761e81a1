-- Which bodies have their seat in Moscow?
-- The joint command center that one page places there by 2003 stands in a dispute and is outranked.
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND standing = 'selected' AND predicate = 'seat-in' AND object_id = 'moscow'
ORDER BY answer;
