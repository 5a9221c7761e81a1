CREATE VIEW treaty_topic AS
-- The functions of the taxonomy that provisions concern, with days.
SELECT
  s.provision_id,
  s.treaty_id,
  s.object_id AS function_id,
  s.object AS function,
  s.valid_from,
  s.valid_until,
  s.statement_id,
  s.sources
FROM internal_treaty_statement s
WHERE s.kind = 'relation' AND s.predicate = 'provides-for' AND s.object_id LIKE 'fn-%';
