// The routines of the SQLite that opened the connection, through a table of our own name: another
// extension in the same program has one, too.
#define sqlite3_api entente_sqlite3_api
#include <sqlite3ext.h>

#include "CEntenteExtension.h"

SQLITE_EXTENSION_INIT3

/// A SELECT that a function answers with. Its parameters, in the order of their first use, are the
/// arguments of the function.
struct entente_select {
  const char *name;
  int required;  // the arguments that cannot be left out
  int arguments;
  const char *sql;
};

/// A function with one value: the first column of the one row. A second column, if it is not NULL,
/// is an error instead.
int entente_add_value_functions(sqlite3 *connection);

/// A function with rows: an eponymous virtual table with a hidden column for each argument.
int entente_add_table_functions(sqlite3 *connection);
