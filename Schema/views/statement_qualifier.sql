CREATE VIEW statement_qualifier AS
-- The qualifiers of each statement: instrument, body, subject matter, condition; entities or texts.
SELECT
  q.statement_id,
  q.role_id,
  q.position,
  q.entity_id,
  e.type_id AS entity_type_id,
  coalesce(e.label, q.text) AS value
FROM qualifier q
JOIN statement s ON s.id = q.statement_id
LEFT JOIN entity e ON e.id = q.entity_id
WHERE s.revision_retired IS NULL;
