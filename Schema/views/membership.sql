CREATE VIEW membership AS
-- Who had which status under which rule, from and until when, as the record stands and by rank: what acts give, and what reports
-- list of pairs of which no act is known. What a report lists holds under every rule.
SELECT
  r.id AS rule_id,
  o.id AS organization_id,
  m.id AS member_id,
  t.id AS status_id,
  date(s.start_earliest) AS start_earliest,
  date(s.start_latest) AS start_latest,
  date(s.end_earliest) AS end_earliest,
  date(s.end_latest) AS end_latest,
  a.id AS start_statement_id,
  z.id AS end_statement_id,
  q.id AS report_id,
  s.start_date,
  s.end_date
FROM listed_spell s
JOIN rule r ON s.origin_key = r.key OR s.origin_key >= 16
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
JOIN status t ON t.key = s.status_key
LEFT JOIN statement a ON a.key = s.start_statement_key
LEFT JOIN statement z ON z.key = s.end_statement_key
LEFT JOIN report q ON q.key = s.origin_key
WHERE s.origin_key > 0;

CREATE TRIGGER membership_is_derived INSTEAD OF INSERT ON membership
BEGIN
  SELECT RAISE(ABORT, 'membership is derived from acts: add or retire an act instead');
END;

CREATE TRIGGER membership_is_not_edited INSTEAD OF UPDATE ON membership
BEGIN
  SELECT RAISE(ABORT, 'membership is derived from acts: add or retire an act instead');
END;

CREATE TRIGGER membership_is_not_deleted INSTEAD OF DELETE ON membership
BEGIN
  SELECT RAISE(ABORT, 'membership is derived from acts: add or retire an act instead');
END;
