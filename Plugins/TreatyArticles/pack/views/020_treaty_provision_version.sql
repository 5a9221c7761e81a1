CREATE VIEW treaty_provision_version AS
-- Each version of each provision with its digest, and the days on which it was in force. On day d ask for
-- valid_from <= d AND d < valid_until; 0000-01-01 and 9999-12-31 stand for days that are not known and for no end.
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
JOIN treaty_statement s ON s.statement_id = v.statement_id AND s.provision_id = v.provision_id;
