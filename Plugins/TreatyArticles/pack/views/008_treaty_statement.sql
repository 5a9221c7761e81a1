CREATE VIEW treaty_statement AS
-- What is said of provisions, with the days on which it held: on day d ask for valid_from <= d AND d < valid_until. What ends on a
-- day holds no more on it; what ends in a month or year holds to the end of that.
SELECT
  f.statement_id,
  o.provision_id,
  o.treaty_id,
  f.subject AS provision,
  f.kind,
  f.predicate,
  f.object_id,
  f.object,
  f.date,
  p.start_earliest AS valid_from,
  p.end_latest AS valid_until,
  f.sources
FROM treaty_outline o
JOIN fact f ON f.subject_id = o.provision_id
JOIN statement_period p ON p.statement_id = f.statement_id
WHERE f.polarity = 'affirmed';
