CREATE VIEW organization_life AS
-- The first day on which each body can have existed: its earliest act or founding milestone.
SELECT d.organization_id, b.label AS organization, min(d.earliest) AS earliest
FROM (
  SELECT s.subject_id AS organization_id, x.earliest
  FROM statement s
  JOIN edtf x ON x.text = s.date
  WHERE s.kind = 'milestone' AND s.revision_retired IS NULL AND s.polarity = 'affirmed'
    AND s.predicate_id IN ('created', 'founded', 'concluded', 'signed', 'adopted', 'entered-into-force', 'formalized', 'restructured', 'renamed')
  UNION ALL
  SELECT a.organization_id, x.earliest
  FROM act a
  JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL AND s.polarity = 'affirmed'
  JOIN edtf x ON x.text = s.date
) d
JOIN entity b ON b.id = d.organization_id
WHERE d.earliest > '0000-01-01'
GROUP BY d.organization_id, b.label;
