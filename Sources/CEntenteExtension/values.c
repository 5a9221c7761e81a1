#include "routines.h"

static const char certainty[] = {
#embed "sql/entente_certainty.sql"
  , 0};
static const char emptiness[] = {
#embed "sql/entente_emptiness.sql"
  , 0};
static const char entity[] = {
#embed "sql/entente_entity.sql"
  , 0};
static const char measure[] = {
#embed "sql/entente_measure.sql"
  , 0};
static const char rule[] = {
#embed "sql/entente_rule.sql"
  , 0};

static const struct entente_select selects[] = {
  {"entente_certainty", 3, 4, certainty},
  {"entente_emptiness", 3, 4, emptiness},
  {"entente_entity", 1, 1, entity},
  {"entente_measure", 1, 1, measure},
  {"entente_rule", 1, 1, rule},
};


static void answer(sqlite3_context *context, sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_ROW) return;
  if (sqlite3_column_count(statement) > 1 && sqlite3_column_type(statement, 1) != SQLITE_NULL)
    sqlite3_result_error(context, (const char *)sqlite3_column_text(statement, 1), -1);
  else
    sqlite3_result_value(context, sqlite3_column_value(statement, 0));
}

static void call(sqlite3_context *context, int count, sqlite3_value **arguments) {
  const struct entente_select *select = sqlite3_user_data(context);
  sqlite3 *connection = sqlite3_context_db_handle(context);
  sqlite3_stmt *statement = 0;
  if (sqlite3_prepare_v2(connection, select->sql, -1, &statement, 0) != SQLITE_OK) {
    char *message = sqlite3_mprintf(
      "%s reads a file of Entente: %s", select->name, sqlite3_errmsg(connection));
    sqlite3_result_error(context, message ? message : "out of memory", -1);
    sqlite3_free(message);
    return;
  }
  for (int index = 0; index < count; index++)
    sqlite3_bind_value(statement, index + 1, arguments[index]);
  answer(context, statement);
  if (sqlite3_finalize(statement) != SQLITE_OK)
    sqlite3_result_error(context, sqlite3_errmsg(connection), -1);
}

int entente_add_value_functions(sqlite3 *connection) {
  for (unsigned place = 0; place < sizeof selects / sizeof *selects; place++) {
    const struct entente_select *select = &selects[place];
    for (int count = select->required; count <= select->arguments; count++) {
      int status = sqlite3_create_function_v2(
        connection, select->name, count, SQLITE_UTF8 | SQLITE_DIRECTONLY, (void *)select, call, 0,
        0, 0);
      if (status != SQLITE_OK) return status;
    }
  }
  return SQLITE_OK;
}
