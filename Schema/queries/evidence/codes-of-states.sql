-- Codes of states in one scheme on a day
-- To join the tables with other data. A code holds from its first to its last day.
-- :scheme (cow, cow-abb, gw, gw-abb, iso3166-1-alpha2, iso3166-1-alpha3, m49, fips, wikidata = cow) The scheme.
-- :on (day = 1985-01-01) The day.
SELECT entity_id AS state_id, entity AS state, code
FROM state_code
WHERE scheme = :scheme AND coalesce(first_day, '0000-01-01') <= :on AND :on <= coalesce(last_day, '9999-12-31')
ORDER BY entity_id
LIMIT 10
