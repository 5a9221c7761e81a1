-- Was Belarus party to the Collective Security Treaty on 1 July 1993?
-- 0: it was not, on any reading of the dates.
SELECT count(*) > 0 AS answer
FROM profile_membership
WHERE profile_id = 'documents' AND rule_id = 'signature' AND organization_id = 'cst' AND is_member AND member_id = 'belarus'
  AND start_earliest <= '1993-07-01' AND '1993-07-01' < end_latest
ORDER BY answer;
