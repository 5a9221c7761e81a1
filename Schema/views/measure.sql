CREATE VIEW measure AS
-- The measures between two entities that plugins offer. The values are in measure_value.
SELECT o.id AS measure_id, o.title, o.unit, o.description, o.plugin_id, p.revision_added * 1000 + o.position AS position, o.combine, o.family
FROM plugin_offer o
JOIN plugin p ON p.id = o.plugin_id
WHERE o.registry = 'measure';
