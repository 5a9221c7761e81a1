CREATE VIEW membership_spell AS
-- Each status of a member in a body, under each rule, within the lives of both. Possible on day d:
-- start_earliest <= d AND d < end_latest. Certain: start_latest <= d AND d < end_earliest; nothing
-- is certain after the last day of the dataset. 0000-01-01: no first day is known; 9999-12-31: no
-- last day. is_qualified: a source marks its start or end with ?, ~ or %; by convention such a mark
-- does not widen the days.
-- Example: SELECT member, status_id, start_earliest, end_latest FROM membership_spell WHERE
-- organization_id = 'csto' AND rule_id = 'effective'
SELECT
  m.rule_id,
  b.id AS organization_id,
  b.label AS organization,
  e.id AS member_id,
  e.label AS member,
  t.id AS status_id,
  t.membership AS is_member,
  strftime('%Y-%m-%d', m.start_earliest) AS start_earliest,
  strftime('%Y-%m-%d', m.start_latest) AS start_latest,
  strftime('%Y-%m-%d', m.end_earliest) AS end_earliest,
  strftime('%Y-%m-%d', m.end_latest) AS end_latest,
  m.is_open,
  s.date AS start_act_date,
  z.date AS end_act_date,
  s.predicate_id AS start_act,
  z.predicate_id AS end_act,
  s.id AS start_statement_id,
  z.id AS end_statement_id,
  EXISTS (
    SELECT 1
    FROM internal_membership_dispute x
    WHERE x.organization_id = b.id AND x.member_id = e.id AND x.revision_retired IS NULL
      AND (
        x.statement_id IN (s.id, z.id)
        OR x.date IS NULL AND x.first_day < strftime('%Y-%m-%d', m.end_latest) AND strftime('%Y-%m-%d', m.start_earliest) <= x.last_day
      )
  )
  OR EXISTS (
    -- A list and acts exclude each other.
    SELECT 1
    FROM internal_list_difference x
    WHERE x.organization_key = m.organization_key AND x.member_key = m.member_key
  ) AS is_disputed,
  q.id AS report_id,
  m.form & 15 <> 0 AS is_qualified
FROM internal_limited_spell m
JOIN entity b ON b.key = m.organization_key
JOIN entity e ON e.key = m.member_key
JOIN status t ON t.key = m.status_key
LEFT JOIN statement s ON s.key = m.start_statement_key
LEFT JOIN statement z ON z.key = m.end_statement_key
LEFT JOIN report q ON q.key = m.report_key;

CREATE TRIGGER membership_spell_is_derived INSTEAD OF INSERT ON membership_spell
BEGIN
  SELECT RAISE(ABORT, 'membership_spell is derived from acts: add or retire an act instead');
END;

CREATE TRIGGER membership_spell_is_not_edited INSTEAD OF UPDATE ON membership_spell
BEGIN
  SELECT RAISE(ABORT, 'membership_spell is derived from acts: add or retire an act instead');
END;

CREATE TRIGGER membership_spell_is_not_deleted INSTEAD OF DELETE ON membership_spell
BEGIN
  SELECT RAISE(ABORT, 'membership_spell is derived from acts: add or retire an act instead');
END;
