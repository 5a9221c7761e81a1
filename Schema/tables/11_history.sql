-- Written by script/generate from vocabulary/record_table.csv: change that, not this.

CREATE VIEW internal_record_is_closed AS
-- One row once the file is built. A build may write any revision; later only the newest is open.
SELECT 1 AS closed FROM meta WHERE key = 'sealed';

-- Rows of the record are neither edited nor deleted: they are retired. Only rows that a plugin
-- brought are deleted, with the plugin. INSERT OR REPLACE deletes without running delete triggers,
-- so a row that exists already is refused first. Stock SQLite does not enforce foreign keys by
-- default, so references are checked here too. There is one trigger a table and event, because
-- SQLite parses the schema at every start.

CREATE TRIGGER record_table_enters BEFORE INSERT ON record_table
BEGIN
  SELECT RAISE(ABORT, 'name: this name already exists')
  WHERE EXISTS (SELECT 1 FROM record_table WHERE name = new.name OR position = new.position);
  SELECT RAISE(ABORT, 'owner: there is no such record_table')
  FROM internal_record_is_closed
  WHERE new.owner IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM record_table WHERE name = new.owner);
END;

CREATE TRIGGER record_table_is_not_edited BEFORE UPDATE ON record_table
BEGIN
  SELECT RAISE(ABORT, 'record_table: nothing is edited in place');
END;

CREATE TRIGGER record_table_is_not_deleted BEFORE DELETE ON record_table
BEGIN
  SELECT RAISE(ABORT, 'record_table: nothing is deleted');
END;

CREATE TRIGGER statement_kind_enters BEFORE INSERT ON statement_kind
BEGIN
  SELECT RAISE(ABORT, 'id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM statement_kind WHERE id = new.id OR table_name = new.table_name);
  SELECT RAISE(ABORT, 'table_name: there is no such record_table')
  FROM internal_record_is_closed
  WHERE new.table_name IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM record_table WHERE name = new.table_name);
END;

CREATE TRIGGER statement_kind_is_not_edited BEFORE UPDATE ON statement_kind
BEGIN
  SELECT RAISE(ABORT, 'statement_kind: nothing is edited in place');
END;

CREATE TRIGGER statement_kind_is_not_deleted BEFORE DELETE ON statement_kind
BEGIN
  SELECT RAISE(ABORT, 'statement_kind: nothing is deleted');
END;

CREATE TRIGGER emptiness_enters BEFORE INSERT ON emptiness
BEGIN
  SELECT RAISE(ABORT, 'id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM emptiness WHERE id = new.id);
END;

CREATE TRIGGER emptiness_is_not_edited BEFORE UPDATE ON emptiness
BEGIN
  SELECT RAISE(ABORT, 'emptiness: nothing is edited in place');
END;

CREATE TRIGGER emptiness_is_not_deleted BEFORE DELETE ON emptiness
BEGIN
  SELECT RAISE(ABORT, 'emptiness: nothing is deleted');
END;

CREATE TRIGGER revision_enters BEFORE INSERT ON revision
BEGIN
  SELECT RAISE(ABORT, 'id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM revision WHERE id = new.id);
END;

CREATE TRIGGER revision_is_not_edited BEFORE UPDATE ON revision
BEGIN
  SELECT RAISE(ABORT, 'revision: nothing is edited in place');
END;

CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision
BEGIN
  SELECT RAISE(ABORT, 'revision: nothing is deleted');
END;

CREATE TRIGGER entity_enters BEFORE INSERT ON entity
BEGIN
  SELECT RAISE(ABORT, 'id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM entity WHERE id = new.id OR key = new.key);
  SELECT RAISE(ABORT, 'type_id: there is no such entity_type')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity_type WHERE id = new.type_id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_added <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER entity_is_not_edited BEFORE UPDATE OF
  key, id, type_id, revision_added
ON entity
BEGIN
  SELECT RAISE(ABORT, 'entity: only label and description can be changed');
END;

CREATE TRIGGER entity_is_not_deleted BEFORE DELETE ON entity
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'entity: nothing is deleted');
END;

CREATE TRIGGER source_enters BEFORE INSERT ON source
BEGIN
  SELECT RAISE(ABORT, 'id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM source WHERE id = new.id);
END;

CREATE TRIGGER source_is_not_edited BEFORE UPDATE ON source
BEGIN
  SELECT RAISE(ABORT, 'source: nothing is edited in place: add another source');
END;

CREATE TRIGGER source_is_not_deleted BEFORE DELETE ON source
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'source: nothing is deleted');
END;

CREATE TRIGGER statement_enters BEFORE INSERT ON statement
BEGIN
  SELECT RAISE(ABORT, 'id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.id OR key = new.key);
  SELECT RAISE(ABORT, 'subject_id: there is no such entity')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.subject_id);
  SELECT RAISE(ABORT, 'predicate_id: there is no such predicate of this kind')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM predicate WHERE kind = new.kind AND id = new.predicate_id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL;
END;

CREATE TRIGGER statement_is_not_edited BEFORE UPDATE OF
  key, id, kind, subject_id, predicate_id, date, modality, polarity, note, revision_added
ON statement
BEGIN
  SELECT RAISE(ABORT, 'statement: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER statement_is_not_deleted BEFORE DELETE ON statement
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'statement: nothing is deleted: retire it instead');
END;

CREATE TRIGGER statement_retires BEFORE UPDATE OF revision_retired ON statement
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: a retired row stays retired')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER name_enters BEFORE INSERT ON name
BEGIN
  SELECT RAISE(ABORT, 'statement_id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM name WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind name')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'name');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another')
  FROM internal_record_is_closed
  WHERE EXISTS (
    SELECT 1 FROM statement
    WHERE id = new.statement_id
      AND revision_added <> (SELECT max(id) FROM revision)
  );
END;

CREATE TRIGGER name_is_not_edited BEFORE UPDATE ON name
BEGIN
  SELECT RAISE(ABORT, 'name: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER name_is_not_deleted BEFORE DELETE ON name
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'name: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER identifier_enters BEFORE INSERT ON identifier
BEGIN
  SELECT RAISE(ABORT, 'statement_id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM identifier WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind identifier')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'identifier');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another')
  FROM internal_record_is_closed
  WHERE EXISTS (
    SELECT 1 FROM statement
    WHERE id = new.statement_id
      AND revision_added <> (SELECT max(id) FROM revision)
  );
END;

CREATE TRIGGER identifier_is_not_edited BEFORE UPDATE ON identifier
BEGIN
  SELECT RAISE(
    ABORT, 'identifier: nothing is edited in place: retire the statement and add another'
  );
END;

CREATE TRIGGER identifier_is_not_deleted BEFORE DELETE ON identifier
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'identifier: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER act_enters BEFORE INSERT ON act
BEGIN
  SELECT RAISE(ABORT, 'statement_id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM act WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'organization_id: there is no such entity')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind act')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'act');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another')
  FROM internal_record_is_closed
  WHERE EXISTS (
    SELECT 1 FROM statement
    WHERE id = new.statement_id
      AND revision_added <> (SELECT max(id) FROM revision)
  );
END;

CREATE TRIGGER act_is_not_edited BEFORE UPDATE ON act
BEGIN
  SELECT RAISE(ABORT, 'act: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER act_is_not_deleted BEFORE DELETE ON act
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'act: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER participation_enters BEFORE INSERT ON participation
BEGIN
  SELECT RAISE(ABORT, 'statement_id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM participation WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'organization_id: there is no such entity')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id);
  SELECT RAISE(ABORT, 'part_id: there is no such entity')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.part_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind participation')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'participation');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another')
  FROM internal_record_is_closed
  WHERE EXISTS (
    SELECT 1 FROM statement
    WHERE id = new.statement_id
      AND revision_added <> (SELECT max(id) FROM revision)
  );
END;

CREATE TRIGGER participation_is_not_edited BEFORE UPDATE ON participation
BEGIN
  SELECT RAISE(
    ABORT, 'participation: nothing is edited in place: retire the statement and add another'
  );
END;

CREATE TRIGGER participation_is_not_deleted BEFORE DELETE ON participation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'participation: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER relation_enters BEFORE INSERT ON relation
BEGIN
  SELECT RAISE(ABORT, 'statement_id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM relation WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'object_id: there is no such entity')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.object_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind relation')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'relation');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another')
  FROM internal_record_is_closed
  WHERE EXISTS (
    SELECT 1 FROM statement
    WHERE id = new.statement_id
      AND revision_added <> (SELECT max(id) FROM revision)
  );
END;

CREATE TRIGGER relation_is_not_edited BEFORE UPDATE ON relation
BEGIN
  SELECT RAISE(ABORT, 'relation: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER relation_is_not_deleted BEFORE DELETE ON relation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'relation: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER quantity_enters BEFORE INSERT ON quantity
BEGIN
  SELECT RAISE(ABORT, 'statement_id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM quantity WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'unit_id: there is no such unit')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM unit WHERE id = new.unit_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind quantity')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'quantity');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another')
  FROM internal_record_is_closed
  WHERE EXISTS (
    SELECT 1 FROM statement
    WHERE id = new.statement_id
      AND revision_added <> (SELECT max(id) FROM revision)
  );
END;

CREATE TRIGGER quantity_is_not_edited BEFORE UPDATE ON quantity
BEGIN
  SELECT RAISE(ABORT, 'quantity: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER quantity_is_not_deleted BEFORE DELETE ON quantity
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'quantity: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER attribute_enters BEFORE INSERT ON attribute
BEGIN
  SELECT RAISE(ABORT, 'statement_id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM attribute WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind attribute')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'attribute');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another')
  FROM internal_record_is_closed
  WHERE EXISTS (
    SELECT 1 FROM statement
    WHERE id = new.statement_id
      AND revision_added <> (SELECT max(id) FROM revision)
  );
END;

CREATE TRIGGER attribute_is_not_edited BEFORE UPDATE ON attribute
BEGIN
  SELECT RAISE(
    ABORT, 'attribute: nothing is edited in place: retire the statement and add another'
  );
END;

CREATE TRIGGER attribute_is_not_deleted BEFORE DELETE ON attribute
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'attribute: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER decision_rule_enters BEFORE INSERT ON decision_rule
BEGIN
  SELECT RAISE(ABORT, 'statement_id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM decision_rule WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'method_id: there is no such decision_method')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM decision_method WHERE id = new.method_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind decision-rule')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'decision-rule');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another')
  FROM internal_record_is_closed
  WHERE EXISTS (
    SELECT 1 FROM statement
    WHERE id = new.statement_id
      AND revision_added <> (SELECT max(id) FROM revision)
  );
END;

CREATE TRIGGER decision_rule_is_not_edited BEFORE UPDATE ON decision_rule
BEGIN
  SELECT RAISE(
    ABORT, 'decision_rule: nothing is edited in place: retire the statement and add another'
  );
END;

CREATE TRIGGER decision_rule_is_not_deleted BEFORE DELETE ON decision_rule
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'decision_rule: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER qualifier_enters BEFORE INSERT ON qualifier
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the same statement_id, role_id, position already exists')
  WHERE EXISTS (
    SELECT 1 FROM qualifier
    WHERE statement_id = new.statement_id
      AND role_id = new.role_id
      AND position = new.position
  );
  SELECT RAISE(ABORT, 'statement_id: there is no such statement')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id);
  SELECT RAISE(ABORT, 'role_id: there is no such qualifier_role')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM qualifier_role WHERE id = new.role_id);
  SELECT RAISE(ABORT, 'entity_id: there is no such entity')
  FROM internal_record_is_closed
  WHERE new.entity_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM entity WHERE id = new.entity_id);
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another')
  FROM internal_record_is_closed
  WHERE EXISTS (
    SELECT 1 FROM statement
    WHERE id = new.statement_id
      AND revision_added <> (SELECT max(id) FROM revision)
  );
END;

CREATE TRIGGER qualifier_is_not_edited BEFORE UPDATE ON qualifier
BEGIN
  SELECT RAISE(
    ABORT, 'qualifier: nothing is edited in place: retire the statement and add another'
  );
END;

CREATE TRIGGER qualifier_is_not_deleted BEFORE DELETE ON qualifier
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'qualifier: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER citation_enters BEFORE INSERT ON citation
BEGIN
  SELECT RAISE(
    ABORT, 'statement_id: the same statement_id, source_id, section, char_start already exists'
  )
  WHERE EXISTS (
    SELECT 1 FROM citation
    WHERE statement_id = new.statement_id
      AND source_id = new.source_id
      AND section = new.section
      AND char_start IS new.char_start
  );
  SELECT RAISE(ABORT, 'statement_id: there is no such statement')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id);
  SELECT RAISE(ABORT, 'source_id: there is no such source')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM source WHERE id = new.source_id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL;
END;

CREATE TRIGGER citation_is_not_edited BEFORE UPDATE OF
  statement_id, source_id, stance, section, char_start, char_end, opening, revision_added
ON citation
BEGIN
  SELECT RAISE(ABORT, 'citation: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER citation_is_not_deleted BEFORE DELETE ON citation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'citation: nothing is deleted: retire it instead');
END;

CREATE TRIGGER citation_retires BEFORE UPDATE OF revision_retired ON citation
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: a retired row stays retired')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER ranking_enters BEFORE INSERT ON ranking
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the same statement_id, revision_added already exists')
  WHERE EXISTS (
    SELECT 1 FROM ranking
    WHERE statement_id = new.statement_id
      AND revision_added = new.revision_added
  );
  SELECT RAISE(ABORT, 'statement_id: there is no such statement')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL;
END;

CREATE TRIGGER ranking_is_not_edited BEFORE UPDATE OF
  statement_id, rank, reason, revision_added
ON ranking
BEGIN
  SELECT RAISE(ABORT, 'ranking: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER ranking_is_not_deleted BEFORE DELETE ON ranking
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'ranking: nothing is deleted: retire it instead');
END;

CREATE TRIGGER ranking_retires BEFORE UPDATE OF revision_retired ON ranking
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: a retired row stays retired')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER dispute_enters BEFORE INSERT ON dispute
BEGIN
  SELECT RAISE(ABORT, 'id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM dispute WHERE id = new.id);
  SELECT RAISE(ABORT, 'type_id: there is no such dispute_type')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM dispute_type WHERE id = new.type_id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL;
END;

CREATE TRIGGER dispute_is_not_edited BEFORE UPDATE OF
  id, type_id, title, resolution, reason, revision_added
ON dispute
BEGIN
  SELECT RAISE(ABORT, 'dispute: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER dispute_is_not_deleted BEFORE DELETE ON dispute
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'dispute: nothing is deleted: retire it instead');
END;

CREATE TRIGGER dispute_retires BEFORE UPDATE OF revision_retired ON dispute
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: a retired row stays retired')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER dispute_statement_enters BEFORE INSERT ON dispute_statement
BEGIN
  SELECT RAISE(ABORT, 'dispute_id: the same dispute_id, statement_id already exists')
  WHERE EXISTS (
    SELECT 1 FROM dispute_statement
    WHERE dispute_id = new.dispute_id
      AND statement_id = new.statement_id
  );
  SELECT RAISE(ABORT, 'dispute_id: there is no such dispute')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM dispute WHERE id = new.dispute_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id);
  SELECT RAISE(ABORT, 'dispute_id: the past is closed: retire the dispute and add another')
  FROM internal_record_is_closed
  WHERE EXISTS (
    SELECT 1 FROM dispute
    WHERE id = new.dispute_id
      AND revision_added <> (SELECT max(id) FROM revision)
  );
END;

CREATE TRIGGER dispute_statement_is_not_edited BEFORE UPDATE ON dispute_statement
BEGIN
  SELECT RAISE(
    ABORT, 'dispute_statement: nothing is edited in place: retire the dispute and add another'
  );
END;

CREATE TRIGGER dispute_statement_is_not_deleted BEFORE DELETE ON dispute_statement
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'dispute_statement: nothing is deleted: retire the dispute instead');
END;

CREATE TRIGGER coverage_enters BEFORE INSERT ON coverage
BEGIN
  SELECT RAISE(ABORT, 'id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM coverage WHERE id = new.id);
  SELECT RAISE(
    ABORT, 'organization_id: the same organization_id, source_id, status_id, rule_id, date already exists'
  )
  WHERE EXISTS (
    SELECT 1 FROM coverage
    WHERE organization_id = new.organization_id
      AND source_id IS new.source_id
      AND status_id = new.status_id
      AND rule_id = new.rule_id
      AND date = new.date
  );
  SELECT RAISE(ABORT, 'organization_id: there is no such entity')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id);
  SELECT RAISE(ABORT, 'source_id: there is no such source')
  FROM internal_record_is_closed
  WHERE new.source_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM source WHERE id = new.source_id);
  SELECT RAISE(ABORT, 'status_id: there is no such status')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM status WHERE id = new.status_id);
  SELECT RAISE(ABORT, 'rule_id: there is no such rule')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM rule WHERE id = new.rule_id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL;
END;

CREATE TRIGGER coverage_is_not_edited BEFORE UPDATE OF
  id, organization_id, source_id, status_id, rule_id, date, note, revision_added
ON coverage
BEGIN
  SELECT RAISE(ABORT, 'coverage: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER coverage_is_not_deleted BEFORE DELETE ON coverage
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'coverage: nothing is deleted: retire it instead');
END;

CREATE TRIGGER coverage_retires BEFORE UPDATE OF revision_retired ON coverage
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: a retired row stays retired')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER report_enters BEFORE INSERT ON report
BEGIN
  SELECT RAISE(ABORT, 'id: this id already exists')
  WHERE EXISTS (SELECT 1 FROM report WHERE id = new.id OR key = new.key);
  SELECT RAISE(ABORT, 'source_id: there is no such source')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM source WHERE id = new.source_id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL;
END;

CREATE TRIGGER report_is_not_edited BEFORE UPDATE OF
  key, id, source_id, section, sha256, through, rank, reason, revision_added
ON report
BEGIN
  SELECT RAISE(ABORT, 'report: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER report_is_not_deleted BEFORE DELETE ON report
BEGIN
  SELECT RAISE(ABORT, 'report: nothing is deleted: retire it instead');
END;

CREATE TRIGGER report_retires BEFORE UPDATE OF revision_retired ON report
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: a retired row stays retired')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision')
  FROM internal_record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER report_coverage_enters BEFORE INSERT ON report_coverage
BEGIN
  SELECT RAISE(
    ABORT, 'organization_key: the same organization_key, member_key, report_key, first_day already exists'
  )
  WHERE EXISTS (
    SELECT 1 FROM report_coverage
    WHERE organization_key = new.organization_key
      AND member_key = new.member_key
      AND report_key = new.report_key
      AND first_day = new.first_day
  );
  SELECT RAISE(ABORT, 'report_key: there is no such report')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM report WHERE key = new.report_key);
  SELECT RAISE(ABORT, 'emptiness_id: there is no such emptiness')
  FROM internal_record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM emptiness WHERE id = new.emptiness_id);
END;

CREATE TRIGGER report_coverage_is_not_edited BEFORE UPDATE ON report_coverage
BEGIN
  SELECT RAISE(
    ABORT, 'report_coverage: nothing is edited in place: retire the report and add another'
  );
END;

CREATE TRIGGER report_coverage_is_not_deleted BEFORE DELETE ON report_coverage
BEGIN
  SELECT RAISE(ABORT, 'report_coverage: nothing is deleted: retire the report instead');
END;

CREATE TRIGGER edtf_enters BEFORE INSERT ON edtf
BEGIN
  SELECT RAISE(ABORT, 'text: this text already exists')
  WHERE EXISTS (SELECT 1 FROM edtf WHERE text = new.text);
END;

CREATE TRIGGER edtf_is_not_edited BEFORE UPDATE ON edtf
BEGIN
  SELECT RAISE(ABORT, 'edtf: nothing is edited in place');
END;

CREATE TRIGGER edtf_is_not_deleted BEFORE DELETE ON edtf
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'edtf: nothing is deleted');
END;
