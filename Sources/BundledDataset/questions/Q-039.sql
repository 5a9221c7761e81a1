-- Does document 002_9478e006a0149b05.txt contradict itself on Uzbekistan's membership of the CSTO?
-- 1 if this one document lists it both as a member and as a non-member.
SELECT count(DISTINCT f.predicate) > 1 AS answer
FROM source s
JOIN profile_fact f ON f.profile_id = s.id
WHERE s.file = '002_9478e006a0149b05.txt' AND f.kind = 'act' AND f.subject_id = 'uzbekistan' AND f.object_id = 'csto'
  AND f.predicate IN ('listed-member', 'listed-not-member')
ORDER BY answer;
