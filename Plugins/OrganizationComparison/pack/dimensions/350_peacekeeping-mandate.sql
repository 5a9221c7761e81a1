-- Mandate for peacekeeping
-- Who mandates an operation. un-or-own: some on a UN mandate, some on a decision of its own. Codes: un-or-own un-required own-decision.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'peacekeeping-mandate'
