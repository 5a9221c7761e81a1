-- An act that ends, resumes or renews a membership follows an act that began, suspended or ended
-- it.
SELECT
  s.id AS place,
  s.predicate_id || ' of ' || d.organization_id || ' by ' || d.member_id || ' presupposes '
    || CASE e.presupposes WHEN 'absence' THEN 'an absence' WHEN 'suspension' THEN 'a suspension' ELSE 'a membership' END
    || ' that no act before it gives: the time before it is in doubt' AS finding
FROM internal_act_spell d
JOIN statement s ON s.id = d.gap_statement_id
JOIN entity b ON b.id = d.organization_id
JOIN entity_type_lineage l ON l.type_id = b.type_id
JOIN internal_rule_effect e ON e.rule_id = d.rule_id AND e.act_kind_id = s.predicate_id AND e.body_type_id = l.ancestor_id
WHERE d.revision_id = :newest AND d.profile_id = 'preferred' AND d.rule_id = 'effective'
ORDER BY s.id;
