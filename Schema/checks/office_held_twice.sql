-- An object that has one subject at a time, as an office has one holder, never certainly has two.
SELECT
  a.id AS place,
  a.subject_id || ' (' || coalesce(a.date, 'undated') || ') and ' || b.subject_id || ' (' || coalesce(b.date, 'undated') || ', ' || b.id
    || ') are both said to be the only ' || a.predicate_id || ' ' || r.object_id || ' from '
    || max(p.start_latest, q.start_latest) || ' on' AS finding
FROM predicate k
CROSS JOIN statement a ON a.kind = k.kind AND a.predicate_id = k.id AND a.is_asserted AND a.revision_retired IS NULL
JOIN relation r ON r.statement_id = a.id
JOIN relation o ON o.object_id = r.object_id
JOIN statement b
  ON b.id = o.statement_id AND b.kind = k.kind AND b.predicate_id = k.id AND b.is_asserted AND b.revision_retired IS NULL
  AND b.subject_id <> a.subject_id
JOIN internal_dated_period p ON p.statement_id = a.id
JOIN internal_dated_period q ON q.statement_id = b.id
WHERE k.one_subject = 1
  AND (p.start_earliest, p.start_latest, a.id) < (q.start_earliest, q.start_latest, b.id)
  AND max(p.start_latest, q.start_latest) < min(p.end_earliest, q.end_earliest)
  -- An open end gives way to a later start.
  AND (p.end_earliest < '9999-12-31' OR (p.start_earliest, p.start_latest) = (q.start_earliest, q.start_latest))
  AND NOT EXISTS (
    SELECT 1 FROM ranking x WHERE x.statement_id IN (a.id, b.id) AND x.revision_retired IS NULL AND x.rank = 'deprecated'
  )
ORDER BY 1, 2;
