CREATE VIEW treaty_clause AS
-- Which provision plays which role in its treaty, from and until when, and of which body the treaty is the founding instrument.
SELECT
  f.object_id AS clause_id,
  f.object AS clause,
  f.subject_id AS provision_id,
  f.subject AS provision,
  o.treaty_id,
  i.object_id AS organization_id,
  coalesce(f.earliest, '0000-01-01') AS valid_from,
  coalesce(
    CASE
      WHEN f.latest = '9999-12-31' THEN NULL
      WHEN f.date LIKE '%/____-__-__' THEN f.latest
      WHEN f.date LIKE '%/%' THEN date(f.latest, '+1 day')
    END,
    '9999-12-31'
  ) AS valid_until,
  f.statement_id,
  f.sources
FROM fact f
JOIN treaty_outline o ON o.provision_id = f.subject_id
LEFT JOIN (
  SELECT DISTINCT subject_id, object_id FROM fact WHERE kind = 'relation' AND predicate = 'founding-instrument-of'
) i ON i.subject_id = o.treaty_id
WHERE f.kind = 'relation' AND f.predicate = 'acts-as' AND f.polarity = 'affirmed';
