#include "BundledDataset.h"

// Every file of the folders beside this one, by name: a test holds this list and the folders equal.

static const unsigned char act_csv[] = {
#embed "data/act.csv"
};
static const unsigned char attribute_csv[] = {
#embed "data/attribute.csv"
};
static const unsigned char citation_csv[] = {
#embed "data/citation.csv"
};
static const unsigned char coverage_csv[] = {
#embed "data/coverage.csv"
};
static const unsigned char datapackage_json[] = {
#embed "data/datapackage.json"
};
static const unsigned char decision_rule_csv[] = {
#embed "data/decision_rule.csv"
};
static const unsigned char dispute_csv[] = {
#embed "data/dispute.csv"
};
static const unsigned char dispute_statement_csv[] = {
#embed "data/dispute_statement.csv"
};
static const unsigned char entity_csv[] = {
#embed "data/entity.csv"
};
static const unsigned char identifier_csv[] = {
#embed "data/identifier.csv"
};
static const unsigned char name_csv[] = {
#embed "data/name.csv"
};
static const unsigned char participation_csv[] = {
#embed "data/participation.csv"
};
static const unsigned char profile_csv[] = {
#embed "data/profile.csv"
};
static const unsigned char profile_source_csv[] = {
#embed "data/profile_source.csv"
};
static const unsigned char qualifier_csv[] = {
#embed "data/qualifier.csv"
};
static const unsigned char quantity_csv[] = {
#embed "data/quantity.csv"
};
static const unsigned char ranking_csv[] = {
#embed "data/ranking.csv"
};
static const unsigned char relation_csv[] = {
#embed "data/relation.csv"
};
static const unsigned char revision_csv[] = {
#embed "data/revision.csv"
};
static const unsigned char source_csv[] = {
#embed "data/source.csv"
};
static const unsigned char statement_csv[] = {
#embed "data/statement.csv"
};

#define FILE_OF(path, bytes) {path, bytes, sizeof bytes}

static const struct entente_dataset_file files[] = {
  FILE_OF("act.csv", act_csv),
  FILE_OF("attribute.csv", attribute_csv),
  FILE_OF("citation.csv", citation_csv),
  FILE_OF("coverage.csv", coverage_csv),
  FILE_OF("datapackage.json", datapackage_json),
  FILE_OF("decision_rule.csv", decision_rule_csv),
  FILE_OF("dispute.csv", dispute_csv),
  FILE_OF("dispute_statement.csv", dispute_statement_csv),
  FILE_OF("entity.csv", entity_csv),
  FILE_OF("identifier.csv", identifier_csv),
  FILE_OF("name.csv", name_csv),
  FILE_OF("participation.csv", participation_csv),
  FILE_OF("profile.csv", profile_csv),
  FILE_OF("profile_source.csv", profile_source_csv),
  FILE_OF("qualifier.csv", qualifier_csv),
  FILE_OF("quantity.csv", quantity_csv),
  FILE_OF("ranking.csv", ranking_csv),
  FILE_OF("relation.csv", relation_csv),
  FILE_OF("revision.csv", revision_csv),
  FILE_OF("source.csv", source_csv),
  FILE_OF("statement.csv", statement_csv),
};

size_t entente_dataset_file_count(void) { return sizeof files / sizeof files[0]; }

struct entente_dataset_file entente_dataset_file_at(size_t index) { return files[index]; }
