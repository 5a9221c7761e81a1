CREATE VIEW treaty_clause AS
-- The provisions that are clauses of a kind, with their days and the organizations of the treaty.
SELECT
  s.object_id AS clause_id,
  s.object AS clause,
  s.provision_id,
  s.provision,
  s.treaty_id,
  i.object_id AS organization_id,
  s.valid_from,
  s.valid_until,
  s.statement_id,
  s.sources
FROM internal_treaty_statement s
LEFT JOIN (
  SELECT DISTINCT subject_id, object_id FROM fact WHERE kind = 'relation' AND predicate = 'founding-instrument-of' AND is_asserted
) i ON i.subject_id = s.treaty_id
WHERE s.kind = 'relation' AND s.predicate = 'acts-as';
