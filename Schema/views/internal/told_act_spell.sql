CREATE VIEW internal_told_act_spell AS
-- Spells from acts under the rule 'effective', to compare lists with it: no spell extends beyond the
-- end of body or member. kind is 0 for all statuses that count as membership, else the status. The
-- first condition lets SQLite use the index spell_from_act.
SELECT
  s.organization_key, s.member_key, s.status_key, CASE t.membership WHEN 1 THEN 0 ELSE t.key END AS kind, s.start_statement_key,
  s.end_statement_key, s.start_earliest, s.start_latest,
  min(
    s.end_earliest, coalesce((SELECT number + 1 FROM dataset_day), 5373484),
    coalesce((SELECT min(end_earliest) FROM life WHERE entity_key IN (s.organization_key, s.member_key)), 5373484)
  ) AS end_earliest,
  min(
    s.end_latest, coalesce((SELECT min(end_latest) FROM life WHERE entity_key IN (s.organization_key, s.member_key)), 5373484)
  ) AS end_latest
FROM spell s
CROSS JOIN status t ON t.key = s.status_key
WHERE s.origin_key BETWEEN 1 AND 15 AND s.origin_key = (SELECT key FROM rule WHERE id = 'effective');
