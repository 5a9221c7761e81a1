-- Claims of completeness
-- Outside these spans an absent row means nothing.
-- :rule (effective, signature, in-force = effective) The rule.
SELECT organization_id AS body, status_id AS status, first_day, last_day
FROM coverage_claim
WHERE rule_id = :rule
ORDER BY organization_id, status_id, first_day
