-- Obligations as coded by ATOP
-- The obligations of the alliance behind the organization, as coded by ATOP 4.01 (Leeds and others,
-- 2002).
SELECT
  organization_id, 1 AS position, obligations || ' (ATOP ' || atop_id || ')' AS value, obligations AS code, NULL AS number,
  begins AS valid_from, '9999-12-31' AS valid_until, NULL AS statement_id
FROM alliance_overview
