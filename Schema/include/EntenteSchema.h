#ifndef ENTENTE_SCHEMA_H
#define ENTENTE_SCHEMA_H

#include <stddef.h>

/// A file of the schema, embedded in the program.
struct entente_schema_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

size_t entente_schema_file_count(void);
struct entente_schema_file entente_schema_file_at(size_t index);

#endif
