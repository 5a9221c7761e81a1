CREATE VIEW internal_dated_period AS
-- The period of each statement by its own date alone.
SELECT
  s.id AS statement_id,
  coalesce(x.earliest, '0000-01-01') AS start_earliest,
  CASE
    WHEN x.text IS NULL THEN '9999-12-31'
    ELSE x.start_latest
  END AS start_latest,
  CASE
    -- An unknown end is at the earliest on the day after the start.
    WHEN x.text LIKE '%/' THEN date(x.earliest, '+1 day')
    WHEN x.text LIKE '%/%' THEN x.end_earliest
    -- A day on which somebody held an office does not tell how long.
    WHEN p.one_subject = 1 THEN date(x.start_latest, '+1 day')
    ELSE '9999-12-31'
  END AS end_earliest,
  CASE
    WHEN x.text IS NULL OR x.latest = '9999-12-31' OR x.text NOT LIKE '%/%' THEN '9999-12-31'
    WHEN length(x.end_core) = 10 THEN x.latest
    ELSE date(x.latest, '+1 day')
  END AS end_latest
FROM statement s
LEFT JOIN edtf x ON x.text = s.date
LEFT JOIN predicate p ON p.kind = s.kind AND p.id = s.predicate_id
WHERE s.revision_retired IS NULL;
