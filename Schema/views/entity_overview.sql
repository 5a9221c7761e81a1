CREATE VIEW entity_overview AS
-- All entities, with label and type.
SELECT id AS entity_id, label, type_id, description
FROM entity;
