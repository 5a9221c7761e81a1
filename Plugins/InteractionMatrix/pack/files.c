#include "InteractionMatrixFiles.h"

// Every file of the folders beside this one, by name: a test holds this list and the folders equal.

static const unsigned char data_citation_csv[] = {
#embed "data/citation.csv"
};
static const unsigned char data_dispute_csv[] = {
#embed "data/dispute.csv"
};
static const unsigned char data_dispute_statement_csv[] = {
#embed "data/dispute_statement.csv"
};
static const unsigned char data_entity_csv[] = {
#embed "data/entity.csv"
};
static const unsigned char data_interaction_coverage_csv[] = {
#embed "data/interaction_coverage.csv"
};
static const unsigned char data_interaction_kind_csv[] = {
#embed "data/interaction_kind.csv"
};
static const unsigned char data_interaction_predicate_csv[] = {
#embed "data/interaction_predicate.csv"
};
static const unsigned char data_interaction_reading_csv[] = {
#embed "data/interaction_reading.csv"
};
static const unsigned char data_interaction_step_csv[] = {
#embed "data/interaction_step.csv"
};
static const unsigned char data_qualifier_csv[] = {
#embed "data/qualifier.csv"
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
static const unsigned char measures_010_level_sql[] = {
#embed "measures/010_level.sql"
};
static const unsigned char measures_020_instruments_sql[] = {
#embed "measures/020_instruments.sql"
};
static const unsigned char measures_030_interactions_sql[] = {
#embed "measures/030_interactions.sql"
};
static const unsigned char measures_040_joint_operations_sql[] = {
#embed "measures/040_joint-operations.sql"
};
static const unsigned char measures_050_first_contact_sql[] = {
#embed "measures/050_first-contact.sql"
};
static const unsigned char measures_060_index_sql[] = {
#embed "measures/060_index.sql"
};
static const unsigned char measures_070_shared_members_sql[] = {
#embed "measures/070_shared-members.sql"
};
static const unsigned char measures_080_shared_organizations_sql[] = {
#embed "measures/080_shared-organizations.sql"
};
static const unsigned char measures_090_shared_functions_sql[] = {
#embed "measures/090_shared-functions.sql"
};
static const unsigned char measures_100_status_sql[] = {
#embed "measures/100_status.sql"
};
static const unsigned char migrations_0001_interaction_sql[] = {
#embed "migrations/0001_interaction.sql"
};
static const unsigned char plugin_json[] = {
#embed "plugin.json"
};
static const unsigned char views_010_interaction_body_sql[] = {
#embed "views/010_interaction_body.sql"
};
static const unsigned char views_020_interaction_sql[] = {
#embed "views/020_interaction.sql"
};
static const unsigned char views_025_interaction_part_sql[] = {
#embed "views/025_interaction_part.sql"
};
static const unsigned char views_030_interaction_counted_sql[] = {
#embed "views/030_interaction_counted.sql"
};
static const unsigned char views_040_interaction_cell_sql[] = {
#embed "views/040_interaction_cell.sql"
};
static const unsigned char views_050_interaction_status_panel_sql[] = {
#embed "views/050_interaction_status_panel.sql"
};
static const unsigned char vocabulary_predicate_csv[] = {
#embed "vocabulary/predicate.csv"
};
static const unsigned char vocabulary_view_column_csv[] = {
#embed "vocabulary/view_column.csv"
};

#define FILE_OF(path, bytes) {path, bytes, sizeof bytes}

static const struct interaction_matrix_file files[] = {
  FILE_OF("data/citation.csv", data_citation_csv),
  FILE_OF("data/dispute.csv", data_dispute_csv),
  FILE_OF("data/dispute_statement.csv", data_dispute_statement_csv),
  FILE_OF("data/entity.csv", data_entity_csv),
  FILE_OF("data/interaction_coverage.csv", data_interaction_coverage_csv),
  FILE_OF("data/interaction_kind.csv", data_interaction_kind_csv),
  FILE_OF("data/interaction_predicate.csv", data_interaction_predicate_csv),
  FILE_OF("data/interaction_reading.csv", data_interaction_reading_csv),
  FILE_OF("data/interaction_step.csv", data_interaction_step_csv),
  FILE_OF("data/qualifier.csv", data_qualifier_csv),
  FILE_OF("data/relation.csv", data_relation_csv),
  FILE_OF("data/source.csv", data_source_csv),
  FILE_OF("data/statement.csv", data_statement_csv),
  FILE_OF("measures/010_level.sql", measures_010_level_sql),
  FILE_OF("measures/020_instruments.sql", measures_020_instruments_sql),
  FILE_OF("measures/030_interactions.sql", measures_030_interactions_sql),
  FILE_OF("measures/040_joint-operations.sql", measures_040_joint_operations_sql),
  FILE_OF("measures/050_first-contact.sql", measures_050_first_contact_sql),
  FILE_OF("measures/060_index.sql", measures_060_index_sql),
  FILE_OF("measures/070_shared-members.sql", measures_070_shared_members_sql),
  FILE_OF("measures/080_shared-organizations.sql", measures_080_shared_organizations_sql),
  FILE_OF("measures/090_shared-functions.sql", measures_090_shared_functions_sql),
  FILE_OF("measures/100_status.sql", measures_100_status_sql),
  FILE_OF("migrations/0001_interaction.sql", migrations_0001_interaction_sql),
  FILE_OF("plugin.json", plugin_json),
  FILE_OF("views/010_interaction_body.sql", views_010_interaction_body_sql),
  FILE_OF("views/020_interaction.sql", views_020_interaction_sql),
  FILE_OF("views/025_interaction_part.sql", views_025_interaction_part_sql),
  FILE_OF("views/030_interaction_counted.sql", views_030_interaction_counted_sql),
  FILE_OF("views/040_interaction_cell.sql", views_040_interaction_cell_sql),
  FILE_OF("views/050_interaction_status_panel.sql", views_050_interaction_status_panel_sql),
  FILE_OF("vocabulary/predicate.csv", vocabulary_predicate_csv),
  FILE_OF("vocabulary/view_column.csv", vocabulary_view_column_csv),
};

size_t interaction_matrix_file_count(void) { return sizeof files / sizeof files[0]; }

struct interaction_matrix_file interaction_matrix_file_at(size_t index) { return files[index]; }
