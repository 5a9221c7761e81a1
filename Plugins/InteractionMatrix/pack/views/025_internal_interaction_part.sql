CREATE VIEW internal_interaction_part AS
-- The organs that acted in interactions, so that a query about an organ finds them as well.
WITH organ AS MATERIALIZED (
  SELECT b.organization_id, b.entity_id
  FROM internal_interaction_body b
  JOIN entity_overview e ON e.entity_id = b.entity_id AND e.type_id = 'organ'
),
told AS MATERIALIZED (
  SELECT interaction_id, statement_id, subject_id, object_id, from_id, to_id FROM interaction
),
acting AS MATERIALIZED (
  SELECT statement_id, entity_id FROM statement_qualifier WHERE role_id = 'within'
),
side AS (
  SELECT interaction_id, statement_id, subject_id, object_id, from_id AS organization_id FROM told
  UNION ALL
  SELECT interaction_id, statement_id, subject_id, object_id, to_id FROM told
)
SELECT i.interaction_id, i.statement_id, o.organization_id, o.entity_id AS part_id
FROM side i
JOIN organ o ON o.organization_id = i.organization_id
WHERE o.entity_id IN (i.subject_id, i.object_id)
  OR EXISTS (SELECT 1 FROM acting a WHERE a.statement_id = i.statement_id AND a.entity_id = o.entity_id);
