-- Decision rule
-- How the main body decides as a rule. mixed: the rule depends on the body or on the matter. Codes: consensus unanimity qualified-majority majority mixed.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'decision-rule'
