-- No claim of the dataset to be complete begins before the body, or ends after it.
SELECT
  c.id AS place,
  'the claim about ' || c.organization_id || ' (' || c.date || ') goes beyond its life ('
    || date(f.start_earliest) || ' to ' || date(f.end_latest - 1) || ')' AS finding
FROM coverage c
JOIN edtf x ON x.text = c.date
JOIN entity e ON e.id = c.organization_id
JOIN life f ON f.entity_key = e.key
WHERE c.revision_retired IS NULL AND c.source_id IS NULL
  AND (x.earliest < date(f.start_earliest) OR f.end_latest < 5373484 AND date(f.end_latest) <= x.latest)
ORDER BY c.id;
