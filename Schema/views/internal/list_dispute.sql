CREATE VIEW internal_list_dispute AS
-- The disputes that imported lists open by themselves, one for each run of days on which a list and
-- the acts of the base certainly differ. They end when the report is retired or the acts are
-- corrected, and are part of the newest revision only. last_number is included.
SELECT
  d.organization_key,
  d.member_key,
  d.report_key,
  d.status_key,
  d.is_listed,
  d.first_number,
  min(d.end_number, coalesce(
    CASE d.is_listed
      WHEN 1 THEN (
      SELECT min(x.start_earliest)
      FROM internal_told_act_spell x
      WHERE x.organization_key = d.organization_key AND x.member_key = d.member_key AND x.kind = d.kind
        AND x.start_earliest > d.first_number
    )
      ELSE (
      SELECT min(x.start_earliest)
      FROM internal_told_list_spell x
      WHERE x.organization_key = d.organization_key AND x.member_key = d.member_key AND x.report_key = d.report_key AND x.kind = d.kind
        AND x.start_earliest > d.first_number
    )
    END, d.end_number)) - 1 AS last_number
FROM internal_list_difference d;
