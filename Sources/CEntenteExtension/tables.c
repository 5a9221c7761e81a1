#include "routines.h"

#include <string.h>

static const char members[] = {
#embed "sql/members.sql"
  , 0};
static const char memberships[] = {
#embed "sql/memberships.sql"
  , 0};
static const char overlap[] = {
#embed "sql/overlap.sql"
  , 0};
static const char article[] = {
#embed "sql/article.sql"
  , 0};
static const char matrix_cell[] = {
#embed "sql/matrix_cell.sql"
  , 0};
static const char measure_pair[] = {
#embed "sql/entente_measure_pair.sql"
  , 0};
static const char measure_rows[] = {
#embed "sql/entente_measure_rows.sql"
  , 0};

static const struct entente_select selects[] = {
  {"members", 1, 3, members},
  {"memberships", 1, 3, memberships},
  {"overlap", 2, 4, overlap},
  {"article", 1, 2, article},
  {"matrix_cell", 2, 4, matrix_cell},
  {"entente_measure_pair", 3, 3, measure_pair},
  {"entente_measure_rows", 1, 1, measure_rows},
};

enum { most_arguments = 4 };

const char *entente_table_name(int index) {
  return index < (int)(sizeof selects / sizeof *selects) ? selects[index].name : 0;
}

typedef struct {
  sqlite3_vtab base;
  sqlite3 *connection;
  const struct entente_select *select;
  int columns;  // the hidden columns of the arguments follow these
} table;

typedef struct {
  sqlite3_vtab_cursor base;
  sqlite3_stmt *statement;
  sqlite3_value *given[most_arguments];
  sqlite3_int64 row;
  int is_at_end;
} cursor;

static table *table_of(sqlite3_vtab_cursor *cursor) { return (table *)cursor->pVtab; }

/// Sets the error of a table to that of its connection.
static int failed(table *table, int status) {
  sqlite3_free(table->base.zErrMsg);
  table->base.zErrMsg = sqlite3_mprintf(
    strncmp(sqlite3_errmsg(table->connection), "no such ", 8) ? "%s" : "it reads a file of Entente: %s",
    sqlite3_errmsg(table->connection));
  return status;
}

/// The columns stand in a comment before the SELECT, so that nothing is read from the file to
/// declare them.
static int connect(
  sqlite3 *connection, void *context, int count, const char *const *arguments,
  sqlite3_vtab **result, char **message) {
  const struct entente_select *select = context;
  const char *text = strchr(select->sql, '('), *end = strstr(text, "*/");
  char *declaration = sqlite3_mprintf("CREATE TABLE x%.*s", (int)(end - text), text);
  if (!declaration) return SQLITE_NOMEM;
  int status = sqlite3_declare_vtab(connection, declaration);
  sqlite3_free(declaration);
  // A view of a stranger's file cannot use them.
  if (status == SQLITE_OK) status = sqlite3_vtab_config(connection, SQLITE_VTAB_DIRECTONLY);
  if (status != SQLITE_OK) return status;
  table *own = sqlite3_malloc64(sizeof *own);
  if (!own) return SQLITE_NOMEM;
  memset(own, 0, sizeof *own);
  own->connection = connection;
  own->select = select;
  own->columns = 1 - select->arguments;
  for (; text < end; text++) own->columns += *text == ',';
  *result = &own->base;
  return SQLITE_OK;
}

static int disconnect(sqlite3_vtab *base) {
  sqlite3_free(base);
  return SQLITE_OK;
}

/// Takes the constraints `argument = value`. `idxNum` has a bit for each argument that is given;
/// the values come in the order of the arguments.
static int best_index(sqlite3_vtab *base, sqlite3_index_info *info) {
  table *own = (table *)base;
  int places[most_arguments] = {-1, -1, -1, -1};
  for (int place = 0; place < info->nConstraint; place++) {
    int argument = info->aConstraint[place].iColumn - own->columns;
    if (argument < 0 || argument >= own->select->arguments) continue;
    if (info->aConstraint[place].op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    // The value comes from a table that is read later: another order of tables is required.
    if (!info->aConstraint[place].usable) return SQLITE_CONSTRAINT;
    places[argument] = place;
  }
  int next = 1;
  for (int argument = 0; argument < own->select->arguments; argument++) {
    if (places[argument] >= 0) {
      info->aConstraintUsage[places[argument]].argvIndex = next++;
      info->aConstraintUsage[places[argument]].omit = 1;
      info->idxNum |= 1 << argument;
    } else if (argument < own->select->required) {
      sqlite3_free(base->zErrMsg);
      base->zErrMsg = sqlite3_mprintf(
        "%s needs %d argument%s", own->select->name, own->select->required,
        own->select->required == 1 ? "" : "s");
      return SQLITE_ERROR;
    }
  }
  info->estimatedCost = 1000;
  info->estimatedRows = 50;
  return SQLITE_OK;
}

static int open(sqlite3_vtab *base, sqlite3_vtab_cursor **result) {
  cursor *made = sqlite3_malloc64(sizeof *made);
  if (!made) return SQLITE_NOMEM;
  memset(made, 0, sizeof *made);
  *result = &made->base;
  return SQLITE_OK;
}

static void forget(cursor *own) {
  for (int argument = 0; argument < most_arguments; argument++) {
    sqlite3_value_free(own->given[argument]);
    own->given[argument] = 0;
  }
}

static int close(sqlite3_vtab_cursor *base) {
  cursor *own = (cursor *)base;
  forget(own);
  sqlite3_finalize(own->statement);
  sqlite3_free(own);
  return SQLITE_OK;
}

/// The name of the view of a measure, to be freed; NULL if there is no such measure.
static char *view_of(sqlite3 *connection, sqlite3_value *measure) {
  sqlite3_stmt *statement = 0;
  char *name = 0;
  const char *sql = "SELECT view_name FROM plugin_offer WHERE registry = 'measure' AND id = ?1";
  if (sqlite3_prepare_v2(connection, sql, -1, &statement, 0) != SQLITE_OK) return 0;
  sqlite3_bind_value(statement, 1, measure);
  if (sqlite3_step(statement) == SQLITE_ROW)
    name = sqlite3_mprintf("%s", sqlite3_column_text(statement, 0));
  sqlite3_finalize(statement);
  return name;
}

/// Prepares the SELECT, once for all rows of the outer query, unless the first argument names the
/// view that it reads.
static int prepare(cursor *own, table *table) {
  char *text = 0;
  if (strstr(table->select->sql, "%w")) {
    sqlite3_finalize(own->statement);
    own->statement = 0;
    char *view = view_of(table->connection, own->given[0]);
    if (!view) return SQLITE_OK;
    text = sqlite3_mprintf(table->select->sql, view);
    sqlite3_free(view);
    if (!text) return SQLITE_NOMEM;
  } else if (own->statement) {
    return sqlite3_reset(own->statement), sqlite3_clear_bindings(own->statement);
  }
  int status = sqlite3_prepare_v2(
    table->connection, text ? text : table->select->sql, -1, &own->statement, 0);
  sqlite3_free(text);
  return status;
}

static int next(sqlite3_vtab_cursor *base) {
  cursor *own = (cursor *)base;
  int status = sqlite3_step(own->statement);
  own->row++;
  own->is_at_end = status != SQLITE_ROW;
  if (status == SQLITE_ROW || status == SQLITE_DONE) return SQLITE_OK;
  return failed(table_of(base), status);
}

static int filter(
  sqlite3_vtab_cursor *base, int given, const char *text, int count, sqlite3_value **values) {
  cursor *own = (cursor *)base;
  forget(own);
  for (int argument = 0, place = 0; place < count; argument++)
    if (given & 1 << argument) own->given[argument] = sqlite3_value_dup(values[place++]);
  int status = prepare(own, table_of(base));
  if (status != SQLITE_OK) return failed(table_of(base), status);
  own->row = 0;
  own->is_at_end = !own->statement;
  if (own->is_at_end) return SQLITE_OK;
  for (int argument = 0; argument < most_arguments; argument++)
    if (own->given[argument])
      sqlite3_bind_value(own->statement, argument + 1, own->given[argument]);
  return next(base);
}

static int is_at_end(sqlite3_vtab_cursor *base) { return ((cursor *)base)->is_at_end; }

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
  cursor *own = (cursor *)base;
  int argument = column - table_of(base)->columns;
  if (argument < 0)
    sqlite3_result_value(context, sqlite3_column_value(own->statement, column));
  else if (own->given[argument])
    sqlite3_result_value(context, own->given[argument]);
  return SQLITE_OK;
}

static int row_id(sqlite3_vtab_cursor *base, sqlite3_int64 *row) {
  *row = ((cursor *)base)->row;
  return SQLITE_OK;
}

// Without a method to create, the tables exist in every database and are only functions.
static const sqlite3_module module = {
  .xConnect = connect,
  .xBestIndex = best_index,
  .xDisconnect = disconnect,
  .xOpen = open,
  .xClose = close,
  .xFilter = filter,
  .xNext = next,
  .xEof = is_at_end,
  .xColumn = column,
  .xRowid = row_id,
};

int entente_add_table_functions(sqlite3 *connection) {
  for (int index = 0; entente_table_name(index); index++) {
    int status = sqlite3_create_module_v2(
      connection, selects[index].name, &module, (void *)&selects[index], 0);
    if (status != SQLITE_OK) return status;
  }
  return SQLITE_OK;
}
