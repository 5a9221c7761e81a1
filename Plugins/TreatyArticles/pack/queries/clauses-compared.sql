-- The provisions of treaties that hold one clause
-- To compare, for example, how treaties put the clause on collective defence.
-- :clause (entity clause = clause-mutual-defence) The clause; the view treaty_clause lists them.
SELECT treaty_id AS treaty, provision_id AS provision, valid_from, valid_until, sources, statement_id AS statement
FROM treaty_clause
WHERE clause_id = :clause
ORDER BY treaty_id, provision_id, valid_from
