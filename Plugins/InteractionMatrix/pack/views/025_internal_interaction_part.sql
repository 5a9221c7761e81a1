CREATE VIEW internal_interaction_part AS
-- The organs that acted in interactions, so that a query about an organ finds them as well.
SELECT
  i.interaction_id,
  i.statement_id,
  b.organization_id,
  b.entity_id AS part_id
FROM interaction i
JOIN internal_interaction_body b ON b.organization_id IN (i.from_id, i.to_id)
JOIN entity_overview e ON e.entity_id = b.entity_id AND e.type_id = 'organ'
WHERE b.entity_id IN (i.subject_id, i.object_id)
  OR EXISTS (SELECT 1 FROM statement_qualifier q WHERE q.statement_id = i.statement_id AND q.role_id = 'within' AND q.entity_id = b.entity_id);
