-- Obligations as coded by ATOP
-- What the alliance behind the organization obliges its members to, by the coding of ATOP 4.01 (Leeds and others, 2002).
SELECT
  organization_id, 1 AS position, obligations || ' (ATOP ' || atop_id || ')' AS value, obligations AS code, NULL AS number,
  begins AS valid_from, '9999-12-31' AS valid_until, NULL AS statement_id
FROM alliance_overview
