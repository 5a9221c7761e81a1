CREATE VIEW internal_told_fact AS
-- internal_recorded_fact with the sentence of each statement: the words that say how the source
-- says it, subject, predicate, object and qualifiers. Every answer takes its sentences from here.
SELECT
  f.*,
  (SELECT m.words FROM internal_manner m WHERE m.modality = f.modality AND m.polarity = f.polarity) AS manner,
  (
    SELECT
      coalesce(upper(substr(m.words, 1, 1)) || substr(m.words, 2) || ': ', '')
      || replace(
        replace(
          replace(k.sentence, '{subject}', f.subject), '{predicate}',
          CASE
            WHEN k.sentence GLOB '{subject}, *' OR NOT EXISTS (SELECT 1 FROM internal_plural_label WHERE entity_id = f.subject_id)
            THEN p.label
            ELSE p.plural_label
          END
        ), '{object}', coalesce(f.object, '')
      )
      || coalesce(' [' || f.qualifiers || ']', '')
    FROM internal_verb p
    JOIN statement_kind k ON k.id = p.kind
    JOIN internal_manner m ON m.modality = f.modality AND m.polarity = f.polarity
    WHERE p.kind = f.kind AND p.id = f.predicate
  ) AS sentence
FROM internal_recorded_fact f;
