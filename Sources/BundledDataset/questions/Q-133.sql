-- With which bodies did the CSTO state in 2002 that it sought closer cooperation?
-- Named bodies, each with the abbreviation that the page uses, or else with its name.
SELECT coalesce(
  (SELECT min(name) FROM entity_name WHERE entity_id = f.object_id AND source_id = 'globalsecurity-csto' AND name_kind = 'abbreviation'),
  (SELECT min(name) FROM entity_name WHERE entity_id = f.object_id AND source_id = 'globalsecurity-csto' AND name_kind = 'name')
) AS answer
FROM profile_fact f
WHERE f.profile_id = 'globalsecurity-csto' AND f.subject_id = 'csto' AND f.predicate = 'seeks-cooperation-with' AND f.date LIKE '2002%'
  AND f.object_id IN (SELECT entity_id FROM entity_name WHERE source_id = 'globalsecurity-csto')
ORDER BY f.statement_id;
