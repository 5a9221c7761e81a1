#ifndef ENTENTE_DATASET_H
#define ENTENTE_DATASET_H

#include <stddef.h>

/// A file of the bundled dataset, embedded in the program.
struct entente_dataset_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

size_t entente_dataset_file_count(void);
struct entente_dataset_file entente_dataset_file_at(size_t index);

#endif
