-- Forces, units and bases in a country
-- Stationed, based or located there, with the dates of the sources.
-- :country (entity = tajikistan) The country.
SELECT subject, predicate, date, modality, sources, statement_id AS statement
FROM fact
WHERE predicate IN ('stationed-in', 'based-at', 'located-in', 'operates-in') AND object_id = :country
ORDER BY subject, earliest, statement_id
