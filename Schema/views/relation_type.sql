CREATE VIEW relation_type AS
-- The types of relations, with the entity types of subject and object.
SELECT id, label, inverse_label, domain_id, range_id, description FROM predicate WHERE kind = 'relation';
