CREATE VIEW internal_succession AS
-- For each statement whose object has one subject at a time: the days between which each later
-- subject began. A denial, a plan and a deprecated statement have no say.
SELECT s.id AS statement_id, y.earliest, y.start_latest AS latest
FROM statement s
CROSS JOIN predicate p ON p.kind = s.kind AND p.id = s.predicate_id AND p.one_subject = 1
CROSS JOIN relation r ON r.statement_id = s.id
CROSS JOIN edtf x ON x.text = s.date AND x.earliest > '0000-01-01'
CROSS JOIN relation o ON o.object_id = r.object_id
CROSS JOIN statement n
  ON n.id = o.statement_id AND n.kind = s.kind AND n.predicate_id = s.predicate_id AND n.subject_id <> s.subject_id AND n.is_asserted
  AND n.revision_retired IS NULL
CROSS JOIN edtf y ON y.text = n.date AND (y.earliest, y.start_latest) > (x.earliest, x.start_latest)
WHERE NOT EXISTS (SELECT 1 FROM ranking k WHERE k.statement_id = n.id AND k.revision_retired IS NULL AND k.rank = 'deprecated');
