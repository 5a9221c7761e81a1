CREATE VIEW treaty_provision_version AS
-- The versions of provisions, with digests and the days in force: valid_from <= d AND
-- d < valid_until. 0000-01-01: the first day is not known; 9999-12-31: no end.
-- Example: SELECT version, valid_from, valid_until, digest FROM treaty_provision_version WHERE
-- provision_id = 'cst/art_4'
SELECT
  v.provision_id,
  s.treaty_id,
  row_number() OVER (PARTITION BY v.provision_id ORDER BY s.valid_from, v.statement_id) AS version,
  count(*) OVER (PARTITION BY v.provision_id) AS versions,
  s.object AS digest,
  s.date,
  s.valid_from,
  s.valid_until,
  v.amended_by_id,
  v.statement_id,
  s.sources
FROM treaty_version v
JOIN internal_treaty_statement s ON s.statement_id = v.statement_id AND s.provision_id = v.provision_id;
