CREATE VIEW treaty_statement AS
-- What is said of provisions, with the days on which it held: on day d ask for valid_from <= d AND d < valid_until. What ends on a
-- day holds no more on it; what ends in a month or year holds to the end of that.
SELECT
  f.statement_id,
  o.provision_id,
  o.treaty_id,
  f.subject AS provision,
  f.kind,
  f.predicate,
  f.object_id,
  f.object,
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
  f.sources
FROM treaty_outline o
JOIN fact f ON f.subject_id = o.provision_id
WHERE f.polarity = 'affirmed';
