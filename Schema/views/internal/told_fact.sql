CREATE VIEW internal_told_fact AS
-- internal_recorded_fact with the sentence of each statement: the words that say how the source
-- says it, subject, predicate, object and qualifiers. Every answer takes its sentences from here.
SELECT
  f.*,
  m.words AS manner,
  coalesce(upper(substr(m.words, 1, 1)) || substr(m.words, 2) || ': ', '')
    || replace(
      replace(
        replace(k.sentence, '{subject}', f.subject), '{predicate}',
        CASE
          WHEN k.sentence GLOB '{subject}, *' OR NOT EXISTS (SELECT 1 FROM internal_plural_label WHERE entity_id = f.subject_id)
          THEN p.label
          -- The verb agrees with a subject in the plural.
          WHEN p.label GLOB 'is *' THEN 'are' || substr(p.label, 3)
          WHEN p.label GLOB 'was *' THEN 'were' || substr(p.label, 4)
          WHEN p.label GLOB 'has *' THEN 'have' || substr(p.label, 4)
          WHEN substr(p.label, 1, instr(p.label || ' ', ' ') - 1) GLOB '*sses'
          THEN substr(p.label, 1, instr(p.label || ' ', ' ') - 3) || substr(p.label, instr(p.label || ' ', ' '))
          WHEN substr(p.label, 1, instr(p.label || ' ', ' ') - 1) GLOB '*[^s]s'
          THEN substr(p.label, 1, instr(p.label || ' ', ' ') - 2) || substr(p.label, instr(p.label || ' ', ' '))
          ELSE p.label
        END
      ), '{object}', coalesce(f.object, '')
    )
    || coalesce(' [' || f.qualifiers || ']', '') AS sentence
FROM internal_recorded_fact f
JOIN predicate p ON p.kind = f.kind AND p.id = f.predicate
JOIN statement_kind k ON k.id = f.kind
JOIN internal_manner m ON m.modality = f.modality AND m.polarity = f.polarity;
