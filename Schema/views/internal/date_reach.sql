CREATE VIEW internal_date_reach AS
-- The first and the last day that each date tells of. An unknown start or end reaches no further
-- than the other end: nothing says that it was early or late. An open one has no limit.
SELECT
  text,
  CASE WHEN start_text = '' THEN end_earliest ELSE earliest END AS first_day,
  CASE WHEN end_text = '' THEN start_latest ELSE latest END AS last_day
FROM edtf;
