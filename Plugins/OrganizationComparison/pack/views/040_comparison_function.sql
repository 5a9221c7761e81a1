CREATE VIEW comparison_function AS
-- Which organization covers which function, from and until when, by which statement. Plans and recommendations are left out.
SELECT
  f.subject_id AS organization_id,
  f.object_id AS function_id,
  f.object AS function,
  coalesce(f.earliest, '0000-01-01') AS valid_from,
  CASE WHEN f.date LIKE '%/%' AND f.latest < '9999-12-31' THEN date(f.latest, '+1 day') ELSE '9999-12-31' END AS valid_until,
  f.statement_id
FROM fact f
WHERE f.predicate = 'has-function' AND f.polarity = 'affirmed' AND f.modality IN ('stated', 'reported', 'assessed');
