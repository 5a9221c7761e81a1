-- Which three ministerial-level bodies are advisory and executive, and in which fields?
-- The text of the role has the field after the colon.
SELECT f.subject || substr(f.object, instr(f.object, ':')) AS answer
FROM profile_fact f
WHERE f.profile_id = 'documents' AND f.kind = 'attribute' AND f.predicate = 'role' AND f.object LIKE 'advisory and executive body: %'
ORDER BY answer;
