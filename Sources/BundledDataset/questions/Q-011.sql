-- How many states had signed or joined the Collective Security Treaty and not left it on 1 July
-- 1993? Counted from signature or accession; certain members on that day.
SELECT count(DISTINCT member_id) AS answer
FROM profile_membership
WHERE profile_id = 'documents' AND rule_id = 'signature' AND organization_id = 'cst' AND is_member
  AND start_latest <= '1993-07-01' AND '1993-07-01' < end_earliest
ORDER BY answer;
