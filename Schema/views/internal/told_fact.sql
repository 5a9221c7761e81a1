CREATE VIEW internal_told_fact AS
-- internal_recorded_fact with the sentence of each statement: the words that say how the source
-- says it, subject, predicate, object and qualifiers. Every answer takes its sentences from here.
SELECT
  f.*,
  (
    SELECT
      coalesce(upper(substr(f.manner, 1, 1)) || substr(f.manner, 2) || ': ', '')
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
    WHERE p.kind = f.kind AND p.id = f.predicate
  ) AS sentence
FROM (
  SELECT
    *,
    -- The words that a sentence begins with where its statement is not simply stated.
    CASE polarity
      WHEN 'affirmed' THEN nullif(modality, 'stated')
      ELSE
        CASE modality
          WHEN 'stated' THEN 'denied'
          WHEN 'reported' THEN 'denied, as reported'
          WHEN 'assessed' THEN 'denied in an assessment'
          WHEN 'planned' THEN 'denied as a plan'
          WHEN 'recommended' THEN 'recommended against'
        END
    END AS manner
  FROM internal_recorded_fact
) f;
