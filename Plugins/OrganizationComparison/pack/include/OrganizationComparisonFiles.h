#ifndef ORGANIZATION_COMPARISON_FILES_H
#define ORGANIZATION_COMPARISON_FILES_H

#include <stddef.h>

/// A file of the plugin, embedded in the program.
struct organization_comparison_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

size_t organization_comparison_file_count(void);
struct organization_comparison_file organization_comparison_file_at(size_t index);

#endif
