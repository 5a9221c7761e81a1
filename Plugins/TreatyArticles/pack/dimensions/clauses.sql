-- Clauses of the founding treaties
-- unit: clause
-- The articles of the founding treaties that are such clauses, if their digest is in the file.
SELECT
  c.organization_id,
  1 AS position,
  c.clause || ': ' || c.provision AS value,
  NULL AS code,
  NULL AS number,
  c.valid_from,
  c.valid_until,
  c.statement_id
FROM treaty_clause c
JOIN treaty_provision p ON p.provision_id = c.provision_id AND p.kind = 'article'
WHERE c.organization_id IS NOT NULL
