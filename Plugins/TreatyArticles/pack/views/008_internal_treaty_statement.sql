CREATE VIEW internal_treaty_statement AS
-- The statements about provisions that sources assert, with the days on which they held: valid_from <= d AND
-- d < valid_until. An end day is excluded; an end month or year is included to its last day.
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
WHERE f.is_asserted;
