CREATE VIEW entity_life AS
-- The time in which each body and state existed, according to its milestones. Possible on day d:
-- start_earliest <= d AND d < end_latest. Certain: start_latest <= d AND d < end_earliest. An
-- entity without a row has no known limits.
-- Example: SELECT entity, start_earliest, end_latest FROM entity_life WHERE end_latest <
-- '9999-12-31'
SELECT
  e.id AS entity_id,
  e.label AS entity,
  strftime('%Y-%m-%d', l.start_earliest) AS start_earliest,
  strftime('%Y-%m-%d', l.start_latest) AS start_latest,
  strftime('%Y-%m-%d', l.end_earliest) AS end_earliest,
  strftime('%Y-%m-%d', l.end_latest) AS end_latest
FROM life l
JOIN entity e ON e.key = l.entity_key;
