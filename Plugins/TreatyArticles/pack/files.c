#include "TreatyArticlesFiles.h"

// Every file of the folders beside this one, by name: a test holds this list and the folders equal.

static const unsigned char data_act_csv[] = {
#embed "data/act.csv"
};
static const unsigned char data_attribute_csv[] = {
#embed "data/attribute.csv"
};
static const unsigned char data_citation_csv[] = {
#embed "data/citation.csv"
};
static const unsigned char data_entity_csv[] = {
#embed "data/entity.csv"
};
static const unsigned char data_identifier_csv[] = {
#embed "data/identifier.csv"
};
static const unsigned char data_name_csv[] = {
#embed "data/name.csv"
};
static const unsigned char data_quantity_csv[] = {
#embed "data/quantity.csv"
};
static const unsigned char data_relation_csv[] = {
#embed "data/relation.csv"
};
static const unsigned char data_source_csv[] = {
#embed "data/source.csv"
};
static const unsigned char data_statement_csv[] = {
#embed "data/statement.csv"
};
static const unsigned char data_treaty_citation_name_csv[] = {
#embed "data/treaty_citation_name.csv"
};
static const unsigned char data_treaty_citation_word_csv[] = {
#embed "data/treaty_citation_word.csv"
};
static const unsigned char data_treaty_coverage_csv[] = {
#embed "data/treaty_coverage.csv"
};
static const unsigned char data_treaty_heading_word_csv[] = {
#embed "data/treaty_heading_word.csv"
};
static const unsigned char data_treaty_number_word_csv[] = {
#embed "data/treaty_number_word.csv"
};
static const unsigned char data_treaty_outline_csv[] = {
#embed "data/treaty_outline.csv"
};
static const unsigned char data_treaty_version_csv[] = {
#embed "data/treaty_version.csv"
};
static const unsigned char dimensions_clauses_sql[] = {
#embed "dimensions/clauses.sql"
};
static const unsigned char migrations_0001_provision_sql[] = {
#embed "migrations/0001_provision.sql"
};
static const unsigned char migrations_0002_pattern_sql[] = {
#embed "migrations/0002_pattern.sql"
};
static const unsigned char plugin_json[] = {
#embed "plugin.json"
};
static const unsigned char views_005_treaty_search_content_sql[] = {
#embed "views/005_treaty_search_content.sql"
};
static const unsigned char views_008_treaty_statement_sql[] = {
#embed "views/008_treaty_statement.sql"
};
static const unsigned char views_010_treaty_provision_sql[] = {
#embed "views/010_treaty_provision.sql"
};
static const unsigned char views_020_treaty_provision_version_sql[] = {
#embed "views/020_treaty_provision_version.sql"
};
static const unsigned char views_030_treaty_provision_text_sql[] = {
#embed "views/030_treaty_provision_text.sql"
};
static const unsigned char views_040_treaty_clause_sql[] = {
#embed "views/040_treaty_clause.sql"
};
static const unsigned char views_050_treaty_cross_reference_sql[] = {
#embed "views/050_treaty_cross_reference.sql"
};
static const unsigned char views_060_treaty_topic_sql[] = {
#embed "views/060_treaty_topic.sql"
};
static const unsigned char views_070_treaty_party_sql[] = {
#embed "views/070_treaty_party.sql"
};
static const unsigned char views_075_treaty_milestone_sql[] = {
#embed "views/075_treaty_milestone.sql"
};
static const unsigned char views_080_treaty_sql[] = {
#embed "views/080_treaty.sql"
};
static const unsigned char vocabulary_entity_type_csv[] = {
#embed "vocabulary/entity_type.csv"
};
static const unsigned char vocabulary_predicate_csv[] = {
#embed "vocabulary/predicate.csv"
};
static const unsigned char vocabulary_unit_csv[] = {
#embed "vocabulary/unit.csv"
};
static const unsigned char vocabulary_view_column_csv[] = {
#embed "vocabulary/view_column.csv"
};

#define FILE_OF(path, bytes) {path, bytes, sizeof bytes}

static const struct treaty_articles_file files[] = {
  FILE_OF("data/act.csv", data_act_csv),
  FILE_OF("data/attribute.csv", data_attribute_csv),
  FILE_OF("data/citation.csv", data_citation_csv),
  FILE_OF("data/entity.csv", data_entity_csv),
  FILE_OF("data/identifier.csv", data_identifier_csv),
  FILE_OF("data/name.csv", data_name_csv),
  FILE_OF("data/quantity.csv", data_quantity_csv),
  FILE_OF("data/relation.csv", data_relation_csv),
  FILE_OF("data/source.csv", data_source_csv),
  FILE_OF("data/statement.csv", data_statement_csv),
  FILE_OF("data/treaty_citation_name.csv", data_treaty_citation_name_csv),
  FILE_OF("data/treaty_citation_word.csv", data_treaty_citation_word_csv),
  FILE_OF("data/treaty_coverage.csv", data_treaty_coverage_csv),
  FILE_OF("data/treaty_heading_word.csv", data_treaty_heading_word_csv),
  FILE_OF("data/treaty_number_word.csv", data_treaty_number_word_csv),
  FILE_OF("data/treaty_outline.csv", data_treaty_outline_csv),
  FILE_OF("data/treaty_version.csv", data_treaty_version_csv),
  FILE_OF("dimensions/clauses.sql", dimensions_clauses_sql),
  FILE_OF("migrations/0001_provision.sql", migrations_0001_provision_sql),
  FILE_OF("migrations/0002_pattern.sql", migrations_0002_pattern_sql),
  FILE_OF("plugin.json", plugin_json),
  FILE_OF("views/005_treaty_search_content.sql", views_005_treaty_search_content_sql),
  FILE_OF("views/008_treaty_statement.sql", views_008_treaty_statement_sql),
  FILE_OF("views/010_treaty_provision.sql", views_010_treaty_provision_sql),
  FILE_OF("views/020_treaty_provision_version.sql", views_020_treaty_provision_version_sql),
  FILE_OF("views/030_treaty_provision_text.sql", views_030_treaty_provision_text_sql),
  FILE_OF("views/040_treaty_clause.sql", views_040_treaty_clause_sql),
  FILE_OF("views/050_treaty_cross_reference.sql", views_050_treaty_cross_reference_sql),
  FILE_OF("views/060_treaty_topic.sql", views_060_treaty_topic_sql),
  FILE_OF("views/070_treaty_party.sql", views_070_treaty_party_sql),
  FILE_OF("views/075_treaty_milestone.sql", views_075_treaty_milestone_sql),
  FILE_OF("views/080_treaty.sql", views_080_treaty_sql),
  FILE_OF("vocabulary/entity_type.csv", vocabulary_entity_type_csv),
  FILE_OF("vocabulary/predicate.csv", vocabulary_predicate_csv),
  FILE_OF("vocabulary/unit.csv", vocabulary_unit_csv),
  FILE_OF("vocabulary/view_column.csv", vocabulary_view_column_csv),
};

size_t treaty_articles_file_count(void) { return sizeof files / sizeof files[0]; }

struct treaty_articles_file treaty_articles_file_at(size_t index) { return files[index]; }
