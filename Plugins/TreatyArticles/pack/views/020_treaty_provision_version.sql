CREATE VIEW treaty_provision_version AS
-- Each version of each provision with its digest, and the days on which it was in force. On day d ask for
-- valid_from <= d AND d < valid_until; 0000-01-01 and 9999-12-31 stand for days that are not known and for no end.
SELECT
  v.provision_id,
  o.treaty_id,
  row_number() OVER (PARTITION BY v.provision_id ORDER BY f.earliest, v.statement_id) AS version,
  count(*) OVER (PARTITION BY v.provision_id) AS versions,
  f.object AS digest,
  f.date,
  coalesce(f.earliest, '0000-01-01') AS valid_from,
  coalesce(
    CASE
      WHEN f.latest = '9999-12-31' THEN NULL
      WHEN f.date LIKE '%/____-__-__' THEN f.latest
      WHEN f.date LIKE '%/%' THEN date(f.latest, '+1 day')
    END,
    '9999-12-31'
  ) AS valid_until,
  v.amended_by_id,
  v.statement_id,
  f.sources
FROM treaty_version v
JOIN fact f ON f.statement_id = v.statement_id
LEFT JOIN treaty_outline o ON o.provision_id = v.provision_id;
