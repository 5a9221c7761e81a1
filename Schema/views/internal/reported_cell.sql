CREATE VIEW internal_reported_cell AS
-- The one definition of what a report says of a pair without a spell, by day. Days are Julian day
-- numbers, both included. place orders the rows of a pair: the lowest is right. Queries give
-- organization_key and member_key.
SELECT report_key, organization_key, member_key, first_day, last_day, emptiness_id, 1 AS place
FROM report_coverage
WHERE organization_key <> 0 AND member_key <> 0
UNION ALL
SELECT
  b.report_key, b.organization_key, m.member_key, max(b.first_day, m.first_day), min(b.last_day, m.last_day),
  CASE WHEN 'did-not-exist' IN (b.emptiness_id, m.emptiness_id) THEN 'did-not-exist' ELSE max(b.emptiness_id, m.emptiness_id) END,
  2
FROM report_coverage b
JOIN report_coverage m ON m.report_key = b.report_key AND m.organization_key = 0 AND m.member_key <> 0
WHERE b.organization_key <> 0 AND b.member_key = 0 AND b.first_day <= m.last_day AND m.first_day <= b.last_day;
