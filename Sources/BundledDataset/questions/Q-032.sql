-- Which member takes part in both bilateral regional groupings (Eastern European and Caucasian) and
-- in the Central Asian force? The three forces, and the participants of each.
SELECT subject AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'participation' AND polarity = 'affirmed'
  AND predicate IN ('participates', 'contributes')
  AND object_id IN ('group-eastern-european', 'group-caucasian', 'csto-crdf')
GROUP BY subject_id
HAVING count(DISTINCT object_id) = 3
ORDER BY answer;
