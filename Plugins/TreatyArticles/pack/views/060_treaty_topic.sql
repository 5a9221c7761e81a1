CREATE VIEW treaty_topic AS
-- Which provision is about which function of the taxonomy.
SELECT
  f.subject_id AS provision_id,
  o.treaty_id,
  f.object_id AS function_id,
  f.object AS function,
  f.date,
  f.statement_id,
  f.sources
FROM fact f
JOIN treaty_outline o ON o.provision_id = f.subject_id
WHERE f.kind = 'relation' AND f.predicate = 'provides-for' AND f.object_id LIKE 'fn-%';
