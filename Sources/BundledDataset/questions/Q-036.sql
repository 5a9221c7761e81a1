-- Which different dates are given for the creation of the CSTO?
-- All dates in the dispute, whatever happened then. A mere "before" is not a date, and a date that
-- lost in a contradiction (14 October, for the Charter) does not count.
SELECT DISTINCT f.date AS answer
FROM contested_fact c
JOIN profile_fact f ON f.statement_id = c.statement_id AND f.profile_id = 'documents'
WHERE c.dispute_id = 'csto-creation-date' AND f.kind = 'milestone' AND f.subject_id = 'csto' AND f.earliest <> '0000-01-01'
  AND NOT EXISTS (
    SELECT 1
    FROM contested_fact x
    WHERE x.statement_id = c.statement_id AND x.dispute_type = 'contradiction' AND x.standing = 'outranked'
  )
ORDER BY answer;
