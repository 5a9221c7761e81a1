-- Rank the CRRF, the CRDF and the Peacekeeping Forces by stated strength.
-- The strongest first; the dataset writes "about" for the paper's "nearly".
SELECT n.name || ' ' || CASE WHEN f.object LIKE 'about %' THEN 'nearly ' ELSE '' END || f.number AS answer
FROM profile_fact f
JOIN (SELECT DISTINCT entity_id, name FROM entity_name WHERE name IN ('CRRF', 'CRDF', 'Peacekeeping Forces')) n ON n.entity_id = f.subject_id
WHERE f.profile_id = 'documents' AND f.predicate = 'personnel'
ORDER BY f.number DESC;
