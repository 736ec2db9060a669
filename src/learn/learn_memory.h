/*
 * How the mapping is laid out: a head, the slots of the index, the cells; and the table as a process has it. Called by
 * the rooms of the table alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_MEMORY_H
#define SERVERPUSH_LEARN_MEMORY_H

#include "src/learn/learn_cell.h"

#ifndef _WIN32
# include <pthread.h>
#endif

/* What a file must agree in */
typedef struct {
	char magic[16];
	uint32_t format;
	uint32_t cell_size;
	uint64_t size;
	uint64_t build;
	uint64_t version;
	/* random, for the keys of pages */
	serverpush_learn_hash key;
	/* of the above */
	uint64_t sum;
} serverpush_learn_identity;

#define SERVERPUSH_LEARN_MEMORY_HEAD 4096

typedef struct {
	serverpush_learn_identity identity;
#ifndef _WIN32
	pthread_mutex_t mutex;
#endif
	/* Random, for the clients of a day; how many days there were. Under the lock only. */
	serverpush_learn_hash client_key;
	uint32_t client_day;
	uint32_t day;
	/* a reference; where the search for what can go went on; something was not as it must be */
	uint32_t free;
	uint32_t hand;
	uint32_t damaged;
	/* cells from here on were never used: a large table takes memory only as it fills */
	serverpush_atomic32 fresh;
	/* cells that are not free, those of proven records, and hosts with such records */
	serverpush_atomic32 used;
	serverpush_atomic32 proven;
	serverpush_atomic32 proven_hosts;
	serverpush_atomic64 looks;
	serverpush_atomic64 hinted;
	serverpush_atomic64 right;
	serverpush_atomic64 would_hint;
	serverpush_atomic64 would_be_right;
	serverpush_atomic64 displaced;
	serverpush_atomic64 repairs;
	serverpush_atomic64 skipped[SERVERPUSH_LEARN_SKIPPED_COUNT];
} serverpush_learn_memory;

struct serverpush_learn_table {
	serverpush_learn_memory *memory;
	serverpush_atomic32 *slots;
	serverpush_learn_cell *cells;
	size_t size;
	uint32_t slot_mask;
	uint32_t cell_count;
	int fd;
	bool read_only;
	uint8_t clients;
	bool signed_in;
	/* the process that may tell something */
	serverpush_atomic32 pid;
};

/* Sets slots and cells by the size */
void serverpush_learn_memory_lay_out(serverpush_learn_table *table);

/* How many cells there are to be looked at */
static inline uint32_t serverpush_learn_touched(const serverpush_learn_table *table)
{
	uint32_t fresh = serverpush_load(&table->memory->fresh);

	return fresh < table->cell_count ? fresh : table->cell_count;
}

/* The cell of a reference; NULL where it is none */
static inline serverpush_learn_cell *serverpush_learn_cell_at(const serverpush_learn_table *table, uint32_t reference)
{
	return reference - 1 < table->cell_count ? &table->cells[reference - 1] : NULL;
}

/* Of this type and with this key; false: it is none */
static inline bool serverpush_learn_cell_get(const serverpush_learn_table *table, uint32_t reference, uint8_t type,
	serverpush_learn_hash key, serverpush_learn_body *body)
{
	const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, reference);

	return cell && serverpush_learn_cell_read(cell, body) && body->head.type == type
		&& serverpush_learn_hash_equal(body->head.key, key);
}

/*
 * The lock, which is taken if it is free, and never waited for; under it what a dead writer left has been repaired. A
 * refusal is counted.
 */
bool serverpush_learn_lock(serverpush_learn_table *table);
void serverpush_learn_unlock(serverpush_learn_table *table);

#endif
