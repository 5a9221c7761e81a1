-- Every column of every public view and of every described table has a description, in order.
WITH
present AS (
  SELECT m.name AS view_name, c.cid + 1 AS position, c.name AS column_name
  FROM sqlite_schema m
  JOIN pragma_table_info(m.name) c
  WHERE m.type = 'view' AND m.name NOT GLOB 'internal_*'
    OR m.type = 'table' AND m.name IN (SELECT view_name FROM view_column)
),
described AS (
  SELECT view_name, position, column_name FROM view_column
)
SELECT view_name || '.' || column_name AS place, 'not described at its place' AS finding FROM (SELECT * FROM present EXCEPT SELECT * FROM described)
UNION ALL
SELECT view_name || '.' || column_name, 'described, but not there' FROM (SELECT * FROM described EXCEPT SELECT * FROM present)
ORDER BY 1;
