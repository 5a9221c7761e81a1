CREATE VIEW alliance_commitment AS
-- The obligations of each member of an alliance, one row for each phase, from an import of ATOP:
-- `entente import atop`.
SELECT
  f.subject_id AS alliance_id,
  q.entity_id AS member_id,
  f.date AS period,
  f.earliest AS begins,
  instr(', ' || f.object, ', defence') > 0 AS defence,
  instr(', ' || f.object, ', offence') > 0 AS offence,
  instr(', ' || f.object, ', neutrality') > 0 AS neutrality,
  instr(', ' || f.object, ', non-aggression') > 0 AS nonaggression,
  instr(', ' || f.object, ', consultation') > 0 AS consultation,
  f.statement_id
FROM fact f
JOIN statement_qualifier q ON q.statement_id = f.statement_id AND q.role_id = 'by'
WHERE f.kind = 'attribute' AND f.predicate = 'obligation';
