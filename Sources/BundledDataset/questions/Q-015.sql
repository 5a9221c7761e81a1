-- How many states were party to the Collective Security Treaty on 1 January 2007?
-- Counted from signature or accession; certain members on that day.
SELECT count(DISTINCT member_id) AS answer
FROM profile_membership
WHERE profile_id = 'documents' AND rule_id = 'signature' AND organization_id = 'cst' AND is_member
  AND start_latest <= '2007-01-01' AND '2007-01-01' < end_earliest
ORDER BY answer;
