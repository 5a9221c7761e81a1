-- Do all sources agree that Uzbekistan is a member of the CSTO?
-- 1 if all sources that list it give it the same status.
SELECT count(DISTINCT predicate) = 1 AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'act' AND subject_id = 'uzbekistan' AND object_id = 'csto'
  AND predicate IN ('listed-member', 'listed-not-member')
ORDER BY answer;
