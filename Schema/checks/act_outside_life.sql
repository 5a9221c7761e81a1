-- No act of a member is dated before the body or the member existed, or after its end: the spell
-- would be cut off.
SELECT
  s.id AS place,
  s.predicate_id || ' of ' || a.organization_id || ' by ' || s.subject_id || ' on ' || s.date || ' lies outside the life of '
    || e.id || ' (' || date(f.start_earliest) || ' to ' || date(f.end_latest) || ')' AS finding
FROM act a
JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL AND s.is_asserted
JOIN edtf x ON x.text = s.date
JOIN entity e ON e.id IN (a.organization_id, s.subject_id)
JOIN life f ON f.entity_key = e.key AND (x.latest < date(f.start_earliest) OR date(f.end_latest) < x.earliest)
WHERE EXISTS (
  -- A signature can come earlier, and so can an act without an effect.
  SELECT 1 FROM internal_rule_effect r
  WHERE r.rule_id = 'effective' AND r.act_kind_id = s.predicate_id AND r.status_id IS NOT 'signatory'
)
ORDER BY s.id;
