-- Which forces does the military component of the CSTO include?
-- Each with the shortest name in the page or the dataset, without headings that consist of forces.
SELECT (
  SELECT n.name
  FROM (
    SELECT name, char_start FROM entity_name JOIN statement_source USING (statement_id, source_id)
    WHERE entity_id = f.object_id AND source_id = 'kazakhstan-mfa-csto'
    UNION ALL
    SELECT f.object, NULL
  ) n
  ORDER BY length(n.name), n.char_start
  LIMIT 1
) AS answer
FROM profile_fact f
WHERE f.profile_id = 'kazakhstan-mfa-csto' AND f.subject_id = 'csto-military-component' AND f.predicate = 'composed-of'
  AND f.object_id NOT IN (SELECT subject_id FROM profile_fact WHERE profile_id = 'kazakhstan-mfa-csto' AND predicate = 'composed-of')
ORDER BY f.statement_id;
