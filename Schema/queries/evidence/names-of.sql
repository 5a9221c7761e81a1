-- All names of an entity
-- Names, abbreviations, transliterations and misspellings, with their languages and the number of their sources.
-- :about (entity = csto) The entity.
SELECT name, name_kind AS kind, language, script, count(DISTINCT source_id) AS sources, min(statement_id) AS statement
FROM entity_name
WHERE entity_id = :about
GROUP BY name, name_kind, language, script
ORDER BY name_kind, language, name
