-- How do NATO and non-Western security organizations differ on democracy as a membership criterion?
-- Each with its abbreviation, or else with its label, where "security" can be left out.
SELECT coalesce(
  (SELECT min(name) FROM entity_name WHERE entity_id = f.subject_id AND name_kind = 'abbreviation'),
  replace(f.subject, ' security ', ' ')
) || ': ' || f.object AS answer
FROM profile_fact f
WHERE f.profile_id = 'documents' AND f.predicate = 'requirement' AND f.object LIKE '%democra%' AND f.note LIKE '%membership%'
ORDER BY answer;
