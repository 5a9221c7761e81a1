-- Measures taken against states
-- unit: measure
-- The number of recorded measures of the body against states; few are recorded.
SELECT
  body_id AS organization_id, 1 AS position, NULL AS value, NULL AS code, count(*) AS number,
  '0000-01-01' AS valid_from, '9999-12-31' AS valid_until, NULL AS statement_id
FROM sanction_overview
GROUP BY body_id
