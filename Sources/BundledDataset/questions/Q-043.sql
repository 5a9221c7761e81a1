-- How is the Collective Security Council's rank described by the different sources?
-- The sides of the dispute that one of the documents supports.
SELECT DISTINCT c.side AS answer
FROM contested_fact c
JOIN profile_fact f ON f.statement_id = c.statement_id AND f.profile_id = 'documents'
WHERE c.dispute_id = 'csc-rank'
ORDER BY answer;
