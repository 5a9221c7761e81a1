/* matrix_cell (
  row_id, column_id, measure_id, on_day, low, high, emptiness_id, statements,
  "row" HIDDEN, "column" HIDDEN, measure HIDDEN, day HIDDEN
) */
-- The cell of a matrix of entities: the certain value (low) and the possible value (high) of a
-- measure for two entities on a day, with its statements, or the reason why there is none. A month
-- or year stands for its last day. Members count under the rule 'effective'.
WITH asked AS MATERIALIZED (
  SELECT
    entente_entity(:row) AS row_id,
    entente_entity(:column) AS column_id,
    entente_measure(coalesce(:measure, 'level')) AS measure_id,
    edtf_earliest(coalesce(:day, (SELECT day FROM default_day))) AS first_day,
    edtf_latest(coalesce(:day, (SELECT day FROM default_day))) AS last_day
),
question AS MATERIALIZED (
  SELECT
    q.row_id,
    q.column_id,
    q.measure_id,
    m.family,
    m.combine,
    -- The last day of the dataset, if the month or year contains it.
    CASE WHEN d.day BETWEEN q.first_day AND q.last_day THEN d.day ELSE q.last_day END AS day,
    coalesce(d.day, '9999-12-31') AS dataset_day
  FROM asked q
  JOIN measure m ON m.measure_id = q.measure_id
  LEFT JOIN dataset_day d
  WHERE q.row_id IS NOT NULL AND q.column_id IS NOT NULL
),
directed AS MATERIALIZED (
  -- Whether a value is of the row to the column: by the family of the measure, else if some pair
  -- has other values the other way round.
  SELECT CASE
    WHEN family = 'status' THEN 1
    WHEN family IS NOT NULL THEN 0
    ELSE (
      WITH value AS MATERIALIZED (SELECT row_id, column_id, value FROM entente_measure_rows((SELECT measure_id FROM question)))
      SELECT EXISTS (
        SELECT row_id, column_id, value FROM value WHERE (column_id, row_id) IN (SELECT row_id, column_id FROM value)
        EXCEPT
        SELECT column_id, row_id, value FROM value
      )
    )
  END AS is_directed
  FROM question
),
possible AS MATERIALIZED (
  SELECT
    coalesce(item_id, statement_id) AS item_id,
    value,
    statement_id,
    start_latest <= (SELECT day FROM question)
    AND (SELECT day FROM question) < end_earliest
    AND (SELECT day <= dataset_day FROM question) AS is_certain
  FROM entente_measure_pair(
    (SELECT measure_id FROM question), (SELECT row_id FROM question), (SELECT column_id FROM question))
  WHERE value IS NOT NULL
    AND start_earliest <= (SELECT day FROM question)
    AND (SELECT day FROM question) < end_latest
    AND (row_id = (SELECT row_id FROM question) OR NOT (SELECT is_directed FROM directed))
),
item AS MATERIALIZED (
  SELECT
    p.item_id,
    CASE q.combine WHEN 'min' THEN min(p.value) ELSE max(p.value) END AS high,
    CASE q.combine
      WHEN 'min' THEN min(CASE WHEN p.is_certain THEN p.value END)
      ELSE max(CASE WHEN p.is_certain THEN p.value END)
    END AS low
  FROM question q
  JOIN possible p
  GROUP BY p.item_id
),
combined AS MATERIALIZED (
  SELECT
    CASE q.combine WHEN 'min' THEN min(i.low) WHEN 'sum' THEN total(i.low) ELSE max(i.low) END AS low,
    CASE q.combine WHEN 'min' THEN min(i.high) WHEN 'sum' THEN total(i.high) ELSE max(i.high) END AS high
  FROM question q
  JOIN item i
  HAVING count(*) > 0
),
known AS MATERIALIZED (
  SELECT
    EXISTS (
      SELECT 1 FROM entity_life l
      WHERE l.entity_id IN ((SELECT row_id FROM question), (SELECT column_id FROM question)) AND ((SELECT day FROM question) < l.start_earliest OR l.end_latest <= (SELECT day FROM question))
    ) AS is_gone,
    (SELECT count(*) FROM interaction_coverage c WHERE c.organization_id IN ((SELECT row_id FROM question), (SELECT column_id FROM question))) = 2 AS is_searched,
    -- A common count includes only bodies with members, or members of bodies.
    CASE (SELECT family FROM question)
      WHEN 'shared-members' THEN
        EXISTS (SELECT 1 FROM membership_spell m WHERE m.organization_id = (SELECT row_id FROM question))
        AND EXISTS (SELECT 1 FROM membership_spell m WHERE m.organization_id = (SELECT column_id FROM question))
      WHEN 'shared-organizations' THEN
        EXISTS (SELECT 1 FROM membership_spell m WHERE m.member_id = (SELECT row_id FROM question))
        AND EXISTS (SELECT 1 FROM membership_spell m WHERE m.member_id = (SELECT column_id FROM question))
    END AS is_counted,
    (SELECT family FROM question) = 'interaction' AND EXISTS (SELECT 1 FROM measure_step s WHERE s.measure_id = (SELECT measure_id FROM question) AND s.value = 0) AS is_zero_none
),
refusal AS MATERIALIZED (
  -- Whether there are refusals and unanswered offers only.
  SELECT max(is_refusal) AND max(level) <= 1 AS is_refused
  FROM internal_interaction_counted
  WHERE row_id IN ((SELECT row_id FROM question), (SELECT column_id FROM question))
    AND column_id IN ((SELECT row_id FROM question), (SELECT column_id FROM question))
    AND start_earliest <= (SELECT day FROM question)
    AND (SELECT day FROM question) < end_latest
),
cell AS MATERIALIZED (
  SELECT
    q.*,
    k.*,
    CASE WHEN k.is_counted AND v.high IS NULL THEN 0.0 ELSE v.low END AS low,
    CASE WHEN k.is_counted AND v.high IS NULL THEN 0.0 ELSE v.high END AS high,
    q.row_id <> q.column_id AND NOT k.is_gone AND k.is_counted IS NOT 0
    AND (v.high IS NOT NULL OR k.is_counted IS 1) AND NOT (k.is_zero_none AND v.high = 0) AS has_value
  FROM question q
  JOIN known k
  LEFT JOIN combined v
)
SELECT
  c.row_id,
  c.column_id,
  c.measure_id,
  c.day AS on_day,
  CASE WHEN c.has_value THEN c.low END AS low,
  CASE WHEN c.has_value THEN c.high END AS high,
  CASE
    WHEN c.has_value THEN NULL
    WHEN c.row_id = c.column_id THEN 'same-entity'
    WHEN c.is_gone THEN 'did-not-exist'
    WHEN c.is_zero_none AND c.high = 0 THEN 'denied'
    WHEN c.family = 'interaction' AND (SELECT is_refused FROM refusal) THEN 'denied'
    WHEN c.family = 'status' AND EXISTS (SELECT 1 FROM entity_overview e WHERE e.entity_id = c.row_id AND e.type_id = 'state')
    THEN entente_emptiness(c.column_id, c.row_id, c.day)
    WHEN c.family IN ('interaction', 'status') AND c.is_searched THEN 'none'
    ELSE 'not-covered'
  END AS emptiness_id,
  CASE WHEN c.has_value AND c.family IS NOT 'shared-members' AND c.family IS NOT 'shared-organizations' THEN (
    -- Those that reach the value; of a sum, all.
    SELECT group_concat(statement_id)
    FROM (
      SELECT DISTINCT p.statement_id
      FROM item i
      JOIN possible p ON p.item_id = i.item_id
      WHERE c.combine = 'sum' OR i.high = c.high OR i.low = c.low
      ORDER BY p.statement_id
    )
  ) END AS statements
FROM cell c;
