CREATE VIEW contested_pair AS
-- Each two statements on different sides of a dispute, side by side; the statement of the first
-- side comes first. contested_fact has one row for each statement.
-- Example: SELECT sentence_1, sentence_2, resolution FROM contested_pair WHERE is_disagreement = 1
-- LIMIT 20
WITH told AS MATERIALIZED (
  SELECT * FROM contested_fact
)
SELECT
  a.dispute_id,
  a.dispute_type,
  a.title,
  a.side AS side_1,
  a.statement_id AS statement_1_id,
  a.sentence AS sentence_1,
  a.date AS date_1,
  a.standing AS standing_1,
  a.sources AS sources_1,
  b.side AS side_2,
  b.statement_id AS statement_2_id,
  b.sentence AS sentence_2,
  b.date AS date_2,
  b.standing AS standing_2,
  b.sources AS sources_2,
  a.resolution,
  a.reason,
  a.is_disagreement,
  a.first_day,
  a.last_day
FROM told a
JOIN told b ON b.dispute_id = a.dispute_id AND b.side > a.side;
