-- Members that joined a body in a span of years
-- The act that made each one a member; a member that came back is listed again.
-- :body (entity = nato) The body.
-- :from (number = 1999) The first year.
-- :to (number = 2004) The last year.
SELECT member, start_earliest AS first_day, start_act AS act, start_statement_id AS statement
FROM membership_spell
WHERE rule_id = 'effective' AND organization_id = :body AND is_member = 1
  AND start_earliest >= printf('%04d-01-01', :from) AND start_latest <= printf('%04d-12-31', :to)
ORDER BY start_earliest, member
