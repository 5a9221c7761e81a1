CREATE VIEW record_is_closed AS
-- One row once the file is built. Until then a build may write any revision; from then on only the newest.
SELECT 1 AS closed FROM meta WHERE key = 'sealed';

CREATE TRIGGER name_is_not_edited BEFORE UPDATE ON name
BEGIN
  SELECT RAISE(ABORT, 'name: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER name_is_not_deleted BEFORE DELETE ON name
BEGIN
  SELECT RAISE(ABORT, 'name: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER identifier_is_not_edited BEFORE UPDATE ON identifier
BEGIN
  SELECT RAISE(ABORT, 'identifier: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER identifier_is_not_deleted BEFORE DELETE ON identifier
BEGIN
  SELECT RAISE(ABORT, 'identifier: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER relation_is_not_edited BEFORE UPDATE ON relation
BEGIN
  SELECT RAISE(ABORT, 'relation: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER relation_is_not_deleted BEFORE DELETE ON relation
BEGIN
  SELECT RAISE(ABORT, 'relation: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER attribute_is_not_edited BEFORE UPDATE ON attribute
BEGIN
  SELECT RAISE(ABORT, 'attribute: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER attribute_is_not_deleted BEFORE DELETE ON attribute
BEGIN
  SELECT RAISE(ABORT, 'attribute: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER quantity_is_not_edited BEFORE UPDATE ON quantity
BEGIN
  SELECT RAISE(ABORT, 'quantity: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER quantity_is_not_deleted BEFORE DELETE ON quantity
BEGIN
  SELECT RAISE(ABORT, 'quantity: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER participation_is_not_edited BEFORE UPDATE ON participation
BEGIN
  SELECT RAISE(ABORT, 'participation: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER participation_is_not_deleted BEFORE DELETE ON participation
BEGIN
  SELECT RAISE(ABORT, 'participation: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER decision_rule_is_not_edited BEFORE UPDATE ON decision_rule
BEGIN
  SELECT RAISE(ABORT, 'decision_rule: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER decision_rule_is_not_deleted BEFORE DELETE ON decision_rule
BEGIN
  SELECT RAISE(ABORT, 'decision_rule: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER act_is_not_edited BEFORE UPDATE ON act
BEGIN
  SELECT RAISE(ABORT, 'act: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER act_is_not_deleted BEFORE DELETE ON act
BEGIN
  SELECT RAISE(ABORT, 'act: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER qualifier_is_not_edited BEFORE UPDATE ON qualifier
BEGIN
  SELECT RAISE(ABORT, 'qualifier: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER qualifier_is_not_deleted BEFORE DELETE ON qualifier
BEGIN
  SELECT RAISE(ABORT, 'qualifier: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER dispute_statement_is_not_edited BEFORE UPDATE ON dispute_statement
BEGIN
  SELECT RAISE(ABORT, 'dispute_statement: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER dispute_statement_is_not_deleted BEFORE DELETE ON dispute_statement
BEGIN
  SELECT RAISE(ABORT, 'dispute_statement: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER statement_is_not_edited BEFORE UPDATE OF id, kind, subject_id, predicate_id, date, modality, polarity, note, revision_added ON statement
BEGIN
  SELECT RAISE(ABORT, 'statement: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER statement_is_not_deleted BEFORE DELETE ON statement
BEGIN
  SELECT RAISE(ABORT, 'statement: nothing is deleted: retire it instead');
END;

CREATE TRIGGER statement_retires_once BEFORE UPDATE OF revision_retired ON statement
WHEN old.revision_retired IS NOT NULL OR new.revision_retired IS NULL
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so');
END;

CREATE TRIGGER statement_retires_now BEFORE UPDATE OF revision_retired ON statement
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND new.revision_retired <> (SELECT max(id) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision');
END;

CREATE TRIGGER statement_enters_now BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND (new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision');
END;

CREATE TRIGGER citation_is_not_edited BEFORE UPDATE OF statement_id, source_id, stance, section, char_start, char_end, opening, revision_added ON citation
BEGIN
  SELECT RAISE(ABORT, 'citation: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER citation_is_not_deleted BEFORE DELETE ON citation
BEGIN
  SELECT RAISE(ABORT, 'citation: nothing is deleted: retire it instead');
END;

CREATE TRIGGER citation_retires_once BEFORE UPDATE OF revision_retired ON citation
WHEN old.revision_retired IS NOT NULL OR new.revision_retired IS NULL
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so');
END;

CREATE TRIGGER citation_retires_now BEFORE UPDATE OF revision_retired ON citation
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND new.revision_retired <> (SELECT max(id) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision');
END;

CREATE TRIGGER citation_enters_now BEFORE INSERT ON citation
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND (new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision');
END;

CREATE TRIGGER ranking_is_not_edited BEFORE UPDATE OF statement_id, rank, reason, revision_added ON ranking
BEGIN
  SELECT RAISE(ABORT, 'ranking: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER ranking_is_not_deleted BEFORE DELETE ON ranking
BEGIN
  SELECT RAISE(ABORT, 'ranking: nothing is deleted: retire it instead');
END;

CREATE TRIGGER ranking_retires_once BEFORE UPDATE OF revision_retired ON ranking
WHEN old.revision_retired IS NOT NULL OR new.revision_retired IS NULL
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so');
END;

CREATE TRIGGER ranking_retires_now BEFORE UPDATE OF revision_retired ON ranking
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND new.revision_retired <> (SELECT max(id) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision');
END;

CREATE TRIGGER ranking_enters_now BEFORE INSERT ON ranking
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND (new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision');
END;

CREATE TRIGGER dispute_is_not_edited BEFORE UPDATE OF id, type_id, title, resolution, reason, revision_added ON dispute
BEGIN
  SELECT RAISE(ABORT, 'dispute: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER dispute_is_not_deleted BEFORE DELETE ON dispute
BEGIN
  SELECT RAISE(ABORT, 'dispute: nothing is deleted: retire it instead');
END;

CREATE TRIGGER dispute_retires_once BEFORE UPDATE OF revision_retired ON dispute
WHEN old.revision_retired IS NOT NULL OR new.revision_retired IS NULL
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so');
END;

CREATE TRIGGER dispute_retires_now BEFORE UPDATE OF revision_retired ON dispute
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND new.revision_retired <> (SELECT max(id) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision');
END;

CREATE TRIGGER dispute_enters_now BEFORE INSERT ON dispute
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND (new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision');
END;

CREATE TRIGGER coverage_is_not_edited BEFORE UPDATE OF id, organization_id, source_id, status_id, date, note, revision_added ON coverage
BEGIN
  SELECT RAISE(ABORT, 'coverage: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER coverage_is_not_deleted BEFORE DELETE ON coverage
BEGIN
  SELECT RAISE(ABORT, 'coverage: nothing is deleted: retire it instead');
END;

CREATE TRIGGER coverage_retires_once BEFORE UPDATE OF revision_retired ON coverage
WHEN old.revision_retired IS NOT NULL OR new.revision_retired IS NULL
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so');
END;

CREATE TRIGGER coverage_retires_now BEFORE UPDATE OF revision_retired ON coverage
WHEN EXISTS (SELECT 1 FROM record_is_closed) AND new.revision_retired <> (SELECT max(id) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision');
END;

CREATE TRIGGER coverage_enters_now BEFORE INSERT ON coverage
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND (new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision');
END;

CREATE TRIGGER revision_is_not_edited BEFORE UPDATE ON revision
BEGIN
  SELECT RAISE(ABORT, 'revision: nothing is edited in place');
END;

CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision
BEGIN
  SELECT RAISE(ABORT, 'revision: nothing is deleted');
END;

CREATE TRIGGER dispute_statement_retired BEFORE INSERT ON dispute_statement
WHEN EXISTS (SELECT 1 FROM record_is_closed)
AND EXISTS (SELECT 1 FROM dispute WHERE id = new.dispute_id AND revision_added <> (SELECT max(id) FROM revision))
BEGIN
  SELECT RAISE(ABORT, 'dispute_id: the past is closed: retire the dispute and open a new one');
END;
