-- Were Azerbaijan and Armenia both party to the Collective Security Treaty on 1 January 1995?
-- 1 if both were certainly members on that day.
SELECT count(DISTINCT member_id) = 2 AS answer
FROM profile_membership
WHERE profile_id = 'documents' AND rule_id = 'signature' AND organization_id = 'cst' AND is_member AND member_id IN ('armenia', 'azerbaijan')
  AND start_latest <= '1995-01-01' AND '1995-01-01' < end_earliest
ORDER BY answer;
