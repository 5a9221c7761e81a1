CREATE VIEW state_code AS
-- The codes of states and the days on which each is valid, one row for each spell. For the lists of
-- Correlates of War and of Gleditsch and Ward, these are the days of system membership.
-- Example: SELECT entity, code FROM state_code WHERE scheme = 'cow' AND last_day IS NULL
SELECT
  s.subject_id AS entity_id,
  e.label AS entity,
  s.predicate_id AS scheme,
  i.value AS code,
  nullif(x.earliest, '0000-01-01') AS first_day,
  -- A day, month or year gives the start only.
  CASE WHEN x.text LIKE '%/%' THEN nullif(x.latest, '9999-12-31') END AS last_day,
  s.id AS statement_id
FROM statement s
JOIN identifier i ON i.statement_id = s.id
JOIN entity e ON e.id = s.subject_id AND e.type_id = 'state'
LEFT JOIN edtf x ON x.text = s.date
WHERE s.kind = 'identifier' AND s.is_asserted = 1 AND s.revision_retired IS NULL;
