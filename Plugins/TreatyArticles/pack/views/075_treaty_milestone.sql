CREATE VIEW treaty_milestone AS
-- The milestones of treaties: adopted, signed, entered-into-force, amended, registered, ended. If
-- sources differ, each has a row. Place 1 is the statement that no dispute outranks, that is
-- preferred, or that is most exact.
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
WHERE f.kind = 'milestone' AND f.is_asserted AND f.date <> '' AND f.subject_id IN (SELECT treaty_id FROM treaty_outline);
