-- Order the Kyrgyz and CSTO events of 2010.
-- Events in Kyrgyzstan, the summit that discussed them and its decisions; the note says in short
-- what each was. Events dated by the year alone have no place in the order.
SELECT f.date || ' ' || substr(f.note || ';', 1, instr(f.note || ';', ';') - 1) AS answer
FROM profile_fact f
JOIN entity e ON e.id = f.subject_id
WHERE f.profile_id = 'documents' AND f.predicate IN ('occurred', 'began', 'held', 'adopted')
  AND f.earliest >= '2010-01-01' AND f.latest < '2010-12-31'
  AND (
    (e.type_id = 'incident' AND e.label LIKE '%Kyrgyzstan%')
    OR e.id IN (SELECT subject_id FROM profile_fact WHERE profile_id = 'documents' AND predicate = 'discusses' AND object LIKE '%Kyrgyzstan%')
    OR e.id IN (
      SELECT d.object_id
      FROM profile_fact d
      JOIN profile_fact k ON k.subject_id = d.subject_id AND k.profile_id = 'documents' AND k.predicate = 'discusses' AND k.object LIKE '%Kyrgyzstan%'
      WHERE d.profile_id = 'documents' AND d.predicate = 'decides-on'
    )
  )
ORDER BY f.earliest;
