CREATE VIEW relation_type AS
-- The relation types with the types of entity they join.
SELECT id, label, inverse_label, domain_id, range_id, description FROM predicate WHERE kind = 'relation';
