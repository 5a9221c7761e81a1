-- Statements about an entity that rest on one tertiary source
-- Candidates for a second look before they are used.
-- :about (entity = csto) The entity.
SELECT f.sentence, f.sources, s.source, f.statement_id AS statement
FROM fact f
JOIN statement_source s ON s.statement_id = f.statement_id AND s.stance = 'supports'
WHERE f.subject_id = :about AND s.reliability = 'tertiary' AND f.sources = s.source_id
GROUP BY f.statement_id
ORDER BY f.kind, f.predicate, f.statement_id
