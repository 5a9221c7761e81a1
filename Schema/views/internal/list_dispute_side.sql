CREATE VIEW internal_list_dispute_side AS
-- The sides of the disputes that imported lists open, in the columns of contested_fact: the acts
-- that begin or end a spell of the pair, and the spells of the list, each with the id of its report.
SELECT
  d.id AS dispute_id, d.type_id AS dispute_type, d.title, 'acts' AS side, f.statement_id, f.subject_id, f.subject, f.predicate, f.object,
  f.date, f.rank, 'selected' AS standing, f.sources, d.resolution, d.reason, f.modality, f.polarity, f.is_asserted, f.sentence,
  1 AS is_disagreement, d.first_day, d.last_day
FROM internal_told_list_dispute d
CROSS JOIN statement s
  ON s.key IN (
    SELECT start_statement_key FROM internal_told_act_spell WHERE organization_key = d.organization_key AND member_key = d.member_key
    UNION
    SELECT end_statement_key FROM internal_told_act_spell WHERE organization_key = d.organization_key AND member_key = d.member_key
  )
CROSS JOIN fact f ON f.statement_id = s.id
UNION ALL
SELECT
  d.id, d.type_id, d.title, 'list', d.report_id, d.member_id, d.member, t.id, d.organization, x.start_date || '/' || x.end_date, d.rank,
  'outranked', d.source_id, d.resolution, d.reason, 'stated', 'affirmed', 1,
  d.member || ' is listed by ' || d.source_id || ' as ' || t.label || ' of ' || d.organization, 1, d.first_day, d.last_day
FROM internal_told_list_dispute d
CROSS JOIN internal_listed_spell x
  ON x.organization_key = d.organization_key AND x.member_key = d.member_key AND x.report_key = d.report_key
CROSS JOIN status t ON t.key = x.status_key;
