-- The id of a measure between two entities.
SELECT
  (SELECT measure_id FROM measure WHERE measure_id = :measure) AS measure_id,
  CASE WHEN NOT EXISTS (SELECT 1 FROM measure WHERE measure_id = :measure) THEN
    'there is no measure ''' || :measure || '''; the measures are ' || group_concat(measure_id, ', ')
  END AS error
FROM (SELECT measure_id FROM measure ORDER BY measure_id);
