-- Which states both joined the Collective Security Treaty in 1993 and left it in 1999?
SELECT member AS answer
FROM profile_membership
WHERE profile_id = 'documents' AND rule_id = 'signature' AND organization_id = 'cst' AND is_member
  AND start_earliest >= '1993-01-01' AND start_latest <= '1993-12-31'
  AND end_earliest >= '1999-01-01' AND end_latest <= '1999-12-31'
ORDER BY answer;
