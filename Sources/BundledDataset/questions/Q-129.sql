-- Fill the row of the interaction matrix CSTO-SCO.
-- Dealings between the CSTO (its organs, offices, members, operations, or others on its behalf) and
-- the SCO (its organs, initiatives), and proposals for the two alone; the note says in short what
-- each is.
WITH said AS (SELECT * FROM profile_fact WHERE profile_id = 'documents'),
other AS (
  SELECT 'sco' AS id
  UNION SELECT subject_id FROM said WHERE predicate IN ('organ-of', 'initiated-by', 'published-by') AND object_id = 'sco'
),
own AS (
  SELECT 'csto' AS id
  UNION SELECT 'csto-members'
  UNION SELECT subject_id FROM said WHERE predicate IN ('organ-of', 'part-of') AND object_id = 'csto'
),
proposal AS (
  SELECT subject_id AS id FROM said WHERE predicate = 'proposes-member'
  GROUP BY subject_id HAVING count(DISTINCT object_id) = 2 AND max(object_id = 'csto') AND max(object_id = 'sco')
)
SELECT DISTINCT substr(note || ';', 1, instr(note || ';', ';') - 1) AS answer
FROM said
WHERE (
    predicate IN ('seeks-cooperation-with', 'exchanges-information-with', 'exchanges-opinions-with', 'agreement-with', 'observes', 'supports', 'complains-about', 'works-with')
    AND (
      (object_id IN (SELECT id FROM other) AND (subject_id IN (SELECT id FROM own) OR qualifiers LIKE '%within: Collective Security Treaty Organization%'))
      OR (subject_id IN (SELECT id FROM other) AND object_id IN (SELECT id FROM own))
    )
  )
  OR (predicate = 'proposes-member' AND subject_id IN (SELECT id FROM proposal))
ORDER BY answer;
