-- Functions that the sources give to two bodies
-- Functions stated as fact or intention, not those that are only recommended.
-- :body_1 (entity = nato) A body.
-- :body_2 (entity = csto) Another body.
SELECT a.object AS function, a.statement_id AS first_statement, b.statement_id AS second_statement
FROM (
  SELECT object_id, object, min(statement_id) AS statement_id FROM fact
  WHERE predicate = 'has-function' AND subject_id = :body_1 AND is_asserted = 1 GROUP BY object_id
) a
JOIN (
  SELECT object_id, min(statement_id) AS statement_id FROM fact
  WHERE predicate = 'has-function' AND subject_id = :body_2 AND is_asserted = 1 GROUP BY object_id
) b ON b.object_id = a.object_id
ORDER BY a.object
