-- On which point about the Charter's adoption do the sources that differ on its day agree?
-- The place named with each date, and its country.
WITH charter AS (
  SELECT f.date, q.entity_id AS place_id
  FROM profile_fact f
  JOIN qualifier q ON q.statement_id = f.statement_id AND q.role_id = 'place'
  WHERE f.profile_id = 'documents' AND f.kind = 'milestone' AND f.subject_id = 'csto-charter' AND f.predicate IN ('signed', 'adopted')
)
SELECT l.subject || ', ' || l.object AS answer
FROM charter c
JOIN profile_fact l ON l.profile_id = 'documents' AND l.subject_id = c.place_id AND l.predicate = 'located-in'
GROUP BY c.place_id
HAVING count(DISTINCT c.date) = (SELECT count(DISTINCT date) FROM charter)
ORDER BY answer;
