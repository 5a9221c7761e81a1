CREATE VIEW dimension AS
-- What organizations can be compared by: each dimension that a plugin offers. Its values stand in dimension_value.
SELECT o.id AS dimension_id, o.title, o.unit, o.description, o.plugin_id, p.revision_added * 1000 + o.position AS position
FROM plugin_offer o
JOIN plugin p ON p.id = o.plugin_id
WHERE o.registry = 'dimension';
