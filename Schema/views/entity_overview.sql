CREATE VIEW entity_overview AS
-- All entities, with label and type.
-- Example: SELECT entity_id, label FROM entity_overview WHERE type_id = 'organization'
SELECT id AS entity_id, label, type_id, description
FROM entity;
