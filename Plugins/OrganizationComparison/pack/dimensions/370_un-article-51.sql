-- Article 51 of the UN Charter
-- Whether its instrument cites the right of self-defence. Codes: cited not-cited.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'un-article-51'
