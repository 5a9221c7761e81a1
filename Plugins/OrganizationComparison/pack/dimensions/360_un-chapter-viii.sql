-- Chapter VIII of the UN Charter
-- Whether it calls itself, or is treated as, a regional arrangement. Codes: yes no disputed.
SELECT organization_id, position, value, code, number, valid_from, valid_until, statement_id,
  certain_from, certain_until
FROM internal_comparison_chosen
WHERE dimension_id = 'un-chapter-viii'
