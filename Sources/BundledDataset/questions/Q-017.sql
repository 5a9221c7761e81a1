-- Which states were party to the Collective Security Treaty on 1 January 2001?
-- Counted from signature or accession; certain members on that day.
SELECT member AS answer
FROM profile_membership
WHERE profile_id = 'documents' AND rule_id = 'signature' AND organization_id = 'cst' AND is_member
  AND start_latest <= '2001-01-01' AND '2001-01-01' < end_earliest
ORDER BY answer;
