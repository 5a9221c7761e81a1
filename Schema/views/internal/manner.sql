CREATE VIEW internal_manner AS
-- The words that a sentence begins with where its statement is not simply stated, by modality and
-- polarity.
SELECT column1 AS modality, column2 AS polarity, column3 AS words
FROM (VALUES
  ('stated', 'affirmed', NULL), ('stated', 'denied', 'denied'),
  ('reported', 'affirmed', 'reported'), ('reported', 'denied', 'denied, as reported'),
  ('assessed', 'affirmed', 'assessed'), ('assessed', 'denied', 'denied in an assessment'),
  ('planned', 'affirmed', 'planned'), ('planned', 'denied', 'denied as a plan'),
  ('recommended', 'affirmed', 'recommended'), ('recommended', 'denied', 'recommended against')
);
