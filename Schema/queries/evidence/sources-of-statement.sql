-- The sources of a statement, with the passage
-- Sources that support it and sources that contradict it; whether the text was read.
-- :statement (text = ext-0066) The id of the statement.
SELECT stance, source, section, published, reliability, access, url
FROM statement_source
WHERE statement_id = :statement
ORDER BY stance DESC, source_id
