-- Subjects and objects have the types that their predicates require.
SELECT s.id AS place, 'the predicate ' || p.id || ' does not take a subject of type ' || e.type_id AS finding
FROM statement s
JOIN predicate p ON p.kind = s.kind AND p.id = s.predicate_id
JOIN entity e ON e.id = s.subject_id
WHERE NOT EXISTS (SELECT 1 FROM entity_type_lineage l WHERE l.type_id = e.type_id AND l.ancestor_id = p.domain_id)
UNION ALL
SELECT o.statement_id, 'the predicate does not take an object of type ' || e.type_id
FROM (SELECT statement_id, object_id FROM internal_recorded_fact WHERE object_id IS NOT NULL) o
JOIN entity e ON e.id = o.object_id
WHERE NOT EXISTS (SELECT 1 FROM internal_object_type t WHERE t.statement_id = o.statement_id AND t.type_id = e.type_id)
ORDER BY 1;
