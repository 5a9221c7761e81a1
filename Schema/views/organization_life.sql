CREATE VIEW organization_life AS
-- The first day on which each body can have existed: its earliest act or founding milestone.
SELECT b.id AS organization_id, b.label AS organization, min(x.earliest) AS earliest
FROM entity b
JOIN entity_type_lineage l ON l.type_id = b.type_id AND l.ancestor_id IN ('body', 'instrument')
JOIN statement s ON s.revision_retired IS NULL AND s.polarity = 'affirmed' AND (
  (s.subject_id = b.id AND s.kind = 'milestone' AND s.predicate_id IN ('created', 'founded', 'concluded', 'signed', 'adopted', 'entered-into-force', 'formalized', 'restructured', 'renamed'))
  OR s.id IN (SELECT statement_id FROM act WHERE organization_id = b.id)
)
JOIN edtf x ON x.text = s.date AND x.earliest > '0000-01-01'
GROUP BY b.id, b.label;
