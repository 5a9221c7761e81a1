CREATE VIEW membership_coverage AS
-- The periods for which the dataset claims to know all members of a body under a rule.
-- Example: SELECT organization_id, first_day, last_day FROM membership_coverage WHERE rule_id =
-- 'effective'
SELECT c.organization_id, c.rule_id, c.first_day, c.last_day
FROM coverage_claim c
JOIN status t ON t.id = c.status_id AND t.id IN ('member', 'party')
WHERE c.source_id IS NULL;
