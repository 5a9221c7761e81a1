CREATE VIEW profile_membership AS
-- The spells in each profile in the current record, like membership_spell. A query mostly gives a
-- profile_id: 'preferred', 'documents' (the five documents) or the id of a source.
SELECT
  profile_id, rule_id, organization_id, organization, member_id, member, status_id, is_member, start_earliest, start_latest,
  end_earliest, end_latest, start_statement_id, end_statement_id, report_id
FROM internal_recorded_membership
WHERE is_newest = 1;
