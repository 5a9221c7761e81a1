#ifndef INTERACTION_MATRIX_FILES_H
#define INTERACTION_MATRIX_FILES_H

#include <stddef.h>

/// A file of the plugin, embedded in the program.
struct interaction_matrix_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

size_t interaction_matrix_file_count(void);
struct interaction_matrix_file interaction_matrix_file_at(size_t index);

#endif
