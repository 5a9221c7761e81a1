-- Every statement has the row that its kind asks for.
SELECT f.statement_id AS place, 'it has no row in ' || k.table_name AS finding
FROM internal_recorded_fact f
JOIN statement_kind k ON k.id = f.kind
WHERE k.table_name IS NOT NULL AND f.object IS NULL
ORDER BY f.statement_id;
