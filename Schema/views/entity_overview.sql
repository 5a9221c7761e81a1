CREATE VIEW entity_overview AS
-- Everything that has an identity: its id, label and type.
SELECT id AS entity_id, label, type_id, description
FROM entity;
