CREATE VIEW dimension AS
-- The dimensions to compare organizations by, from all plugins. The values are in dimension_value.
SELECT o.id AS dimension_id, o.title, o.unit, o.description, o.plugin_id, p.revision_added * 1000 + o.position AS position
FROM plugin_offer o
JOIN plugin p ON p.id = o.plugin_id
WHERE o.registry = 'dimension';
