CREATE VIEW internal_report_strength AS
-- The current strength of each report, by rank: 1 preferred, 2 normal, 9 not used.
SELECT
  q.key AS report_key,
  coalesce(
    (
      SELECT c.weight
      FROM internal_report_candidate c
      WHERE c.report_key = q.key AND c.profile_id = 'preferred' AND c.revision_id = (SELECT max(id) FROM revision)
    ),
    9
  ) AS strength
FROM report q;
