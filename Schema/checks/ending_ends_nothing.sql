-- An act that ends a membership has a spell before it.
SELECT s.id AS place, s.predicate_id || ' of ' || a.organization_id || ' by ' || s.subject_id || ' ends no spell' AS finding
FROM act a
JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL AND s.polarity = 'affirmed' AND s.modality IN ('stated', 'reported')
JOIN entity b ON b.id = a.organization_id
JOIN entity_type_lineage l ON l.type_id = b.type_id
JOIN act_effect e ON e.rule_id = 'effective' AND e.act_kind_id = s.predicate_id AND e.body_type_id = l.ancestor_id AND e.effect = 'ends'
WHERE NOT EXISTS (
  SELECT 1
  FROM membership m
  WHERE m.rule_id = 'effective' AND m.organization_id = a.organization_id AND m.member_id = s.subject_id AND m.end_statement_id IS NOT NULL
)
ORDER BY s.id;
