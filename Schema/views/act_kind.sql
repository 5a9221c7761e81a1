CREATE VIEW act_kind AS
-- The kinds of acts, and the effect of each on the status of a member under each rule.
SELECT p.id, p.label, p.description, e.rule_id, e.body_type_id, e.effect, e.status_id, e.yields_to_id, e.presupposes
FROM predicate p
LEFT JOIN internal_rule_effect e ON e.act_kind_id = p.id
WHERE p.kind = 'act';
