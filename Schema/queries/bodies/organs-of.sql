-- The organs of a body
-- With the dates that the sources give; an undated organ has no date.
-- :body (entity = csto) The body.
SELECT subject AS organ, date, modality, sources, statement_id AS statement
FROM fact
WHERE predicate = 'organ-of' AND object_id = :body AND is_asserted = 1
ORDER BY subject, statement_id
