-- Which organ may suspend a member state or end its membership?
SELECT DISTINCT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'decision-rule'
  AND (object LIKE '%: suspension of the membership%' OR object LIKE '%: termination of the membership%')
ORDER BY answer;
