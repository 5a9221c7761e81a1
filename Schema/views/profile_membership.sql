CREATE VIEW profile_membership AS
-- The spells in each profile in the current record: recorded_membership at the newest revision.
-- Queries give a profile_id.
SELECT
  profile_id, rule_id, organization_id, organization, member_id, member, status_id, is_member, start_earliest, start_latest,
  end_earliest, end_latest, start_statement_id, end_statement_id, report_id
FROM recorded_membership
WHERE revision_id = (SELECT max(id) FROM revision);
