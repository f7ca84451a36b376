/* Scans a file for the lines of another, whatever their case, and prints MB of text a second: what a processor can do.
 * Usage: vectorscan TERMS TEXT ROUNDS */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *read_all(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) exit(2);
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (fread(bytes, 1, *length, file) != *length) exit(2);
  bytes[*length] = 0;
  fclose(file);
  return bytes;
}

static int count(unsigned int id, unsigned long long from, unsigned long long to, unsigned int flags, void *sum) {
  (void)id, (void)from, (void)to, (void)flags;
  *(unsigned long long *)sum += 1;
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  size_t terms_length, text_length, many = 0, room = 1024;
  char *terms = read_all(argv[1], &terms_length);
  char *text = read_all(argv[2], &text_length);
  const char **patterns = malloc(room * sizeof *patterns);
  for (char *term = strtok(terms, "\n"); term != NULL; term = strtok(NULL, "\n")) {
    if (many == room) patterns = realloc(patterns, (room *= 2) * sizeof *patterns);
    patterns[many++] = term;
  }
  size_t *lengths = malloc(many * sizeof *lengths);
  unsigned int *flags = malloc(many * sizeof *flags), *ids = malloc(many * sizeof *ids);
  for (size_t at = 0; at < many; at += 1) {
    lengths[at] = strlen(patterns[at]);
    flags[at] = HS_FLAG_CASELESS;
    ids[at] = (unsigned int)at;
  }
  hs_database_t *database;
  hs_compile_error_t *error;
  hs_scratch_t *scratch = NULL;
  if (hs_compile_lit_multi(patterns, flags, ids, lengths, (unsigned int)many, HS_MODE_BLOCK, NULL, &database, &error)) return 3;
  if (hs_alloc_scratch(database, &scratch)) return 3;
  double least = 1e9;
  unsigned long long found = 0;
  for (int round = 0; round < atoi(argv[3]); round += 1) {
    struct timespec begin, end;
    found = 0;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    if (hs_scan(database, text, (unsigned int)text_length, 0, scratch, count, &found)) return 3;
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
    if (seconds < least) least = seconds;
  }
  printf("{\"found\":%llu,\"megabytesASecond\":%f}\n", found, (double)text_length / 1e6 / least);
  return 0;
}
