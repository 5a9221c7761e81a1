CREATE VIEW internal_reported_reason AS
-- The reasons that followed reports give for the absence of a spell of a pair, by day. For the days of
-- a question the first row in the order strength, place, report_key is right. Queries give
-- organization_key and member_key.
SELECT c.organization_key, c.member_key, c.first_day, c.last_day, c.emptiness_id, q.strength, c.place, c.report_key
FROM internal_reported_cell c
JOIN internal_report_strength q ON q.report_key = c.report_key AND q.strength < 9;
