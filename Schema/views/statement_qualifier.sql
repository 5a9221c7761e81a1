CREATE VIEW statement_qualifier AS
-- What narrows each statement: with which document, within which body, concerning what, on what condition; an entity or words.
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
