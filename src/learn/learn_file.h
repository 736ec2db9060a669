/*
 * The mapping: anonymous, or of a file. Every touch of the operating system that opening takes. Called by learn_table.c
 * alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_FILE_H
#define SERVERPUSH_LEARN_FILE_H

#include "src/learn/learn_memory.h"

typedef enum {
	/* nothing to map; `problem` says why */
	SERVERPUSH_LEARN_NO_MEMORY,
	/* zeros, and nobody else has it */
	SERVERPUSH_LEARN_NEW,
	/* nobody else has it */
	SERVERPUSH_LEARN_FOUND,
	/* others write to it */
	SERVERPUSH_LEARN_SHARED
} serverpush_learn_mapping;

/* Sets `memory`, `size` and `fd`. An existing file has this size. */
serverpush_learn_mapping serverpush_learn_map(serverpush_learn_table *table, const char *file, const char **problem);

/* Puts a new file in the place of what was mapped, which others may go on using */
serverpush_learn_mapping serverpush_learn_map_anew(
	serverpush_learn_table *table, const char *file, const char **problem);

/* Others may use it from here on; they know by this that somebody lives who does */
void serverpush_learn_share(serverpush_learn_table *table);

void serverpush_learn_unmap(serverpush_learn_table *table);

/* A mutex in the mapping that processes share; false: the system has none that survives its owner */
bool serverpush_learn_make_mutex(serverpush_learn_table *table);

/* So many bytes that nobody can foretell; false: the system gives none */
bool serverpush_learn_random(void *out, size_t size);

/* Lets others run for a millisecond */
void serverpush_learn_pause(void);

uint32_t serverpush_learn_pid(void);

#endif
