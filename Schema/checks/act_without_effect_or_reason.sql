-- An act kind has an effect under a rule, or its description says "no effect".
SELECT DISTINCT s.predicate_id AS place, 'no effect under any rule, and its description does not say "no effect"' AS finding
FROM statement s
JOIN predicate p ON p.kind = 'act' AND p.id = s.predicate_id
WHERE s.kind = 'act' AND p.description NOT LIKE '%no effect%'
  AND NOT EXISTS (SELECT 1 FROM act_effect e WHERE e.act_kind_id = s.predicate_id)
ORDER BY 1;
