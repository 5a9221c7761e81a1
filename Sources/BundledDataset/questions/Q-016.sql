-- How many states were party to the Collective Security Treaty on 15 December 1993, given that two
-- accessions are dated only to that month? The rows are possible parties on that day; some of them
-- are certain.
WITH party AS (
  SELECT member_id, start_latest <= '1993-12-15' AND '1993-12-15' < end_earliest AS is_certain
  FROM profile_membership
  WHERE profile_id = 'documents' AND rule_id = 'signature' AND organization_id = 'cst' AND is_member
    AND start_earliest <= '1993-12-15' AND '1993-12-15' < end_latest
)
SELECT 'at least ' || sum(is_certain) AS answer FROM party
UNION ALL
SELECT 'at most ' || count(*) FROM party
ORDER BY answer;
