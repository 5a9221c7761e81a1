-- Consultation clause
-- Duty to consult when a member is threatened, and its article. Codes: yes no.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'consultation-clause'
