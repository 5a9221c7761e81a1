-- Which of the bodies sought as partners in 2002 have a signed memorandum or protocol in the list
-- of the page speaking for Kazakhstan?
SELECT coalesce(
  (SELECT min(name) FROM entity_name WHERE entity_id = f.object_id AND source_id = 'globalsecurity-csto' AND name_kind = 'abbreviation'),
  (SELECT min(name) FROM entity_name WHERE entity_id = f.object_id AND source_id = 'globalsecurity-csto' AND name_kind = 'name')
) AS answer
FROM profile_fact f
JOIN profile_fact k ON k.object_id = f.object_id AND k.profile_id = 'kazakhstan-mfa-csto' AND k.subject_id = 'csto' AND k.predicate = 'agreement-with'
WHERE f.profile_id = 'globalsecurity-csto' AND f.subject_id = 'csto' AND f.predicate = 'seeks-cooperation-with' AND f.date LIKE '2002%'
ORDER BY f.statement_id;
