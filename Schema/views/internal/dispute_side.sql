CREATE VIEW internal_dispute_side AS
-- Each statement of a dispute in which only one side can be right, with each rival on another side.
-- Rivals have the same subject and kind, and the same predicate unless the kind says otherwise.
SELECT m.dispute_id, d.type_id, d.resolution, m.statement_id, o.statement_id AS other_id, d.revision_added, d.revision_retired
FROM dispute_statement m
CROSS JOIN dispute d ON d.id = m.dispute_id AND d.resolution <> 'compatible'
JOIN dispute_type t ON t.id = d.type_id AND t.exclusive = 1
JOIN dispute_statement o ON o.dispute_id = m.dispute_id AND o.side <> m.side
JOIN statement a ON a.id = m.statement_id
JOIN statement b ON b.id = o.statement_id AND b.kind = a.kind AND b.subject_id = a.subject_id
WHERE a.predicate_id = b.predicate_id
  OR 'kind' = (SELECT rivals FROM statement_kind WHERE id = a.kind);
