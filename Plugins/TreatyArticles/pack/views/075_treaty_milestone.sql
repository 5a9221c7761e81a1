CREATE VIEW treaty_milestone AS
-- The days in the life of each treaty: adopted, signed, entered-into-force, amended, registered, ended. Where sources differ,
-- each has a row; the first place is that of the statement that is not outranked in a dispute, is preferred, or is the most exact.
SELECT
  f.subject_id AS treaty_id,
  f.predicate AS milestone,
  row_number() OVER (
    PARTITION BY f.subject_id, f.predicate
    ORDER BY c.statement_id IS NOT NULL, f.rank = 'preferred' DESC, length(f.date) DESC, f.statement_id
  ) AS place,
  c.statement_id IS NOT NULL AS is_outranked,
  f.date,
  f.statement_id,
  f.sources
FROM fact f
LEFT JOIN (SELECT DISTINCT statement_id FROM contested_fact WHERE standing = 'outranked') c ON c.statement_id = f.statement_id
WHERE f.kind = 'milestone' AND f.date <> '' AND f.subject_id IN (SELECT treaty_id FROM treaty_outline);
