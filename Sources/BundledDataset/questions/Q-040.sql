-- What do the sources say about Uzbekistan's part in the Collective Rapid Reaction Forces?
-- Statements about Uzbekistan, or about all members, concerning the forces.
SELECT f.object AS answer
FROM profile_fact f
JOIN qualifier q ON q.statement_id = f.statement_id AND q.role_id = 'concerning' AND q.entity_id = 'csto-crrf'
WHERE f.profile_id = 'documents' AND f.kind = 'attribute' AND f.subject_id IN ('uzbekistan', 'csto-members')
ORDER BY answer;
