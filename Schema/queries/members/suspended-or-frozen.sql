-- Members that stopped taking part without leaving
-- Suspensions and freezes of participation, with the day on which the member came back.
SELECT organization AS body, member, manner, earliest AS first_day, returned, statement_id AS statement
FROM exits
WHERE is_exit = 0 AND next_status_id IN ('suspended', 'frozen')
ORDER BY earliest, organization, member
