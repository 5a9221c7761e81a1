CREATE VIEW organization_life AS
-- The first day on which each body can have existed, and the last day after which it cannot have: by its founding milestones and
-- its end. 9999-12-31: no end is known. A body whose founding no statement tells has no row.
SELECT
  b.id AS organization_id,
  b.label AS organization,
  min(CASE WHEN s.predicate_id <> 'ended' THEN x.earliest END) AS earliest,
  coalesce(max(CASE WHEN s.predicate_id = 'ended' THEN x.latest END), '9999-12-31') AS latest
FROM entity b
JOIN statement s ON s.subject_id = b.id AND s.kind = 'milestone' AND s.revision_retired IS NULL AND s.polarity = 'affirmed'
JOIN edtf x ON x.text = s.date AND x.earliest > '0000-01-01'
WHERE s.predicate_id IN ('created', 'founded', 'concluded', 'signed', 'adopted', 'entered-into-force', 'ended')
GROUP BY b.id, b.label
HAVING earliest IS NOT NULL;
