CREATE VIEW reported_coverage AS
-- Pairs for which a report lists no spell, and what it says of them: none, unknown or did-not-exist, from
-- the first day to the last. A row without an organization is about all bodies of the report, a row
-- without a member about all its members; a row for one pair comes before these. A pair that no row
-- concerns is not covered.
SELECT
  q.id AS report_id,
  q.source_id,
  o.id AS organization_id,
  m.id AS member_id,
  date(c.first_day) AS first_day,
  date(c.last_day) AS last_day,
  c.emptiness_id AS cell
FROM report_coverage c
JOIN report q ON q.key = c.report_key AND q.revision_retired IS NULL
LEFT JOIN entity o ON o.key = c.organization_key
LEFT JOIN entity m ON m.key = c.member_key;
