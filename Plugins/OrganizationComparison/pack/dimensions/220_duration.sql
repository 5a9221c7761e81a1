-- Duration
-- For how long the instrument was concluded. renewable: for a term that is renewed. Codes: unlimited fixed-term renewable.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id
FROM comparison_chosen
WHERE dimension_id = 'duration'
