CREATE VIEW internal_told_list_dispute AS
-- internal_list_dispute in words, with the columns of the table dispute and the days.
SELECT
  q.id || '-' || o.id || '-' || m.id || '-' || replace(date(d.first_number), '-', '') || CASE d.is_listed WHEN 1 THEN '-list' ELSE '-acts' END AS id,
  'data-set-differs' AS type_id,
  m.label || ' in ' || o.label || ': ' || t.label || ' from ' || date(d.first_number) || ' to ' || date(d.last_number) AS title,
  'preferred' AS resolution,
  CASE d.is_listed
    WHEN 1 THEN 'Only the list says so of these days. Acts come before lists.'
    ELSE 'Only the acts say so of these days. Acts come before lists.'
  END AS reason,
  d.organization_key,
  d.member_key,
  d.report_key,
  o.id AS organization_id,
  o.label AS organization,
  m.id AS member_id,
  m.label AS member,
  q.id AS report_id,
  q.source_id,
  q.rank,
  date(d.first_number) AS first_day,
  date(d.last_number) AS last_day
FROM internal_list_dispute d
CROSS JOIN report q ON q.key = d.report_key
CROSS JOIN entity o ON o.key = d.organization_key
CROSS JOIN entity m ON m.key = d.member_key
CROSS JOIN status t ON t.key = d.status_key;
