-- Can the Collective Rapid Reaction Forces be used to settle disputes between members?
-- One row: the document mentions it and denies it.
SELECT f.polarity = 'affirmed' AS answer
FROM profile_fact f
WHERE f.profile_id = 'documents' AND f.subject_id = 'csto-crrf' AND f.predicate = 'has-function' AND f.object_id = 'fn-peace-settlement'
  AND f.qualifiers LIKE '%disputes between members%'
ORDER BY answer;
