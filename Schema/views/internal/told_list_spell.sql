CREATE VIEW internal_told_list_spell AS
-- Spells that current reports list for pairs with acts, to compare acts with it. Acts come first, so these
-- spells are not followed, and SQLite can use the index spell_outranked. A deprecated report has no
-- say. kind is as in internal_told_act_spell. known_end is the first day that the report does not
-- cover.
SELECT
  s.organization_key, s.member_key, s.report_key, s.status_key, CASE t.membership WHEN 1 THEN 0 ELSE t.key END AS kind,
  s.start_statement_key, s.start_earliest, s.start_latest, s.end_earliest, s.end_latest,
  coalesce(CAST(julianday(q.through) + 1.5 AS INTEGER), 5373484) AS known_end
FROM spell s
CROSS JOIN status t ON t.key = s.status_key
CROSS JOIN report q ON q.key = s.report_key AND q.revision_retired IS NULL AND q.rank <> 'deprecated'
WHERE s.origin_key < 0;
