-- The sources with most statements
-- Their reliability, and whether the text itself was read.
-- :first (number = 10) How many sources.
SELECT source_id AS id, source, source_kind AS kind, reliability, access, count(DISTINCT statement_id) AS statements
FROM statement_source
WHERE stance = 'supports'
GROUP BY source_id
ORDER BY statements DESC, source_id
LIMIT :first
