-- Does the member concerned vote on its own suspension?
-- A decision rule says who has no vote.
SELECT object NOT LIKE '%without a vote: the member country concerned%' AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'decision-rule' AND object LIKE '%: suspension of the membership%'
ORDER BY answer;
