-- What dates do the sources give for the CSTO Charter?
-- Dates to the day; the year alone, which one page gives, is compatible with both.
SELECT DISTINCT date AS answer
FROM profile_fact
WHERE profile_id = 'documents' AND kind = 'milestone' AND subject_id = 'csto-charter'
  AND predicate IN ('signed', 'adopted', 'concluded') AND earliest = latest
ORDER BY answer;
