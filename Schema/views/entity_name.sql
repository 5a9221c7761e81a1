CREATE VIEW entity_name AS
-- All names of each entity, to find it by: the names in documents, with the documents; its label;
-- and its id. Entities can share a name.
-- Example: SELECT DISTINCT entity_id, entity FROM entity_name WHERE name = 'CSTO'
SELECT
  s.subject_id AS entity_id,
  e.label AS entity,
  e.type_id AS entity_type,
  n.text AS name,
  s.predicate_id AS name_kind,
  n.language,
  n.script,
  s.date,
  s.id AS statement_id,
  c.source_id
FROM name n
JOIN statement s ON s.id = n.statement_id AND s.revision_retired IS NULL
JOIN entity e ON e.id = s.subject_id
LEFT JOIN citation c ON c.statement_id = s.id AND c.stance = 'supports' AND c.revision_retired IS NULL
UNION ALL
SELECT e.id, e.label, e.type_id, e.label, 'label', 'en', 'Latn', NULL, NULL, NULL
FROM entity e
UNION ALL
SELECT e.id, e.label, e.type_id, e.id, 'id', NULL, NULL, NULL, NULL, NULL
FROM entity e;
