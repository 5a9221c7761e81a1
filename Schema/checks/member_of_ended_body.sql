-- No body has members after its end.
SELECT m.organization_id || ' ' || m.member_id AS place, m.status_id || ' for certain after the body ended on ' || f.latest AS finding
FROM membership m
JOIN organization_life f ON f.organization_id = m.organization_id AND m.end_earliest > date(f.latest, '+1 day') AND f.latest < '9999-12-31'
WHERE m.rule_id = 'effective' AND m.report_id IS NULL
ORDER BY 1;
