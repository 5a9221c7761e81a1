-- Who sits in the Collective Security Council according to the different sources?
-- The sides of the dispute that one of the documents supports.
SELECT DISTINCT c.side AS answer
FROM contested_fact c
JOIN profile_fact f ON f.statement_id = c.statement_id AND f.profile_id = 'documents'
WHERE c.dispute_id = 'csc-composition'
ORDER BY answer;
