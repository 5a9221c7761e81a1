-- Every statement has the row that its kind asks for; a milestone has a date or says nothing but that it happened.
SELECT s.id AS place, 'it has no row in ' || replace(s.kind, '-', '_') AS finding
FROM statement s
WHERE s.kind <> 'milestone' AND s.id NOT IN (
  SELECT statement_id FROM name UNION ALL SELECT statement_id FROM identifier UNION ALL SELECT statement_id FROM act
  UNION ALL SELECT statement_id FROM participation UNION ALL SELECT statement_id FROM relation
  UNION ALL SELECT statement_id FROM quantity UNION ALL SELECT statement_id FROM attribute
  UNION ALL SELECT statement_id FROM decision_rule
)
ORDER BY s.id;
