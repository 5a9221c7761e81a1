CREATE VIEW treaty_party AS
-- The parties and signatories of treaties with their spells, derived from acts under the rule
-- 'effective', and with the known acts. Possible on day d: start_earliest <= d AND d < end_latest;
-- certain: start_latest <= d AND d < end_earliest.
-- Example: SELECT party, status_id, in_force FROM treaty_party WHERE treaty_id = 'cst'
SELECT
  m.organization_id AS treaty_id,
  m.member_id AS party_id,
  m.member AS party,
  m.status_id,
  m.start_earliest,
  m.start_latest,
  m.end_earliest,
  m.end_latest,
  (SELECT group_concat(DISTINCT a.date) FROM membership_act a WHERE a.organization_id = m.organization_id AND a.member_id = m.member_id AND a.act_kind = 'signed') AS signed,
  (SELECT group_concat(DISTINCT a.date) FROM membership_act a WHERE a.organization_id = m.organization_id AND a.member_id = m.member_id AND a.act_kind IN ('ratified', 'acceded')) AS ratified_or_acceded,
  (SELECT group_concat(DISTINCT a.date) FROM membership_act a WHERE a.organization_id = m.organization_id AND a.member_id = m.member_id AND a.act_kind = 'entered-into-force') AS in_force,
  (SELECT count(*) FROM membership_act a WHERE a.organization_id = m.organization_id AND a.member_id = m.member_id AND a.act_kind IN ('made-reservation', 'made-declaration')) AS reservations,
  m.start_statement_id,
  m.end_statement_id
FROM membership_spell m
WHERE m.rule_id = 'effective' AND m.organization_id IN (SELECT treaty_id FROM treaty_outline);
