CREATE VIEW alliance_overview AS
-- Each alliance with its organization, in words.
SELECT
  o.organization_id,
  (SELECT min(m.organization) FROM membership_spell m WHERE m.organization_id = o.organization_id) AS organization,
  o.atop_id,
  o.begins,
  substr(
    CASE WHEN o.defence THEN ', defence' ELSE '' END || CASE WHEN o.offence THEN ', offence' ELSE '' END
    || CASE WHEN o.neutrality THEN ', neutrality' ELSE '' END || CASE WHEN o.nonaggression THEN ', non-aggression' ELSE '' END
    || CASE WHEN o.consultation THEN ', consultation' ELSE '' END,
    3
  ) AS obligations
FROM alliance_obligation o;
