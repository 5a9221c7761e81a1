-- Forces of third countries
-- Restrictions on forces or bases of non-members on the territory of members.
-- Codes: consent-of-all none.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'third-country-forces'
