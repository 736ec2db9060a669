/*
 * The lock of writers: robust, so that a writer who died under it is noticed by the next one.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_memory.h"
#include "src/learn/learn_repair.h"

#ifdef _WIN32

bool serverpush_learn_lock(serverpush_learn_table *table)
{
	(void) table;
	return false;
}

void serverpush_learn_unlock(serverpush_learn_table *table)
{
	(void) table;
}

#else

# include <errno.h>
# include <unistd.h>

/* What a writer may not do at all, however long he waits */
static bool may_write(serverpush_learn_table *table)
{
	if (table->read_only) {
		serverpush_learn_skip(table, SERVERPUSH_LEARN_SKIPPED_READ_ONLY);
		return false;
	}
	if (serverpush_load(&table->pid) != (uint32_t) getpid()) {
		serverpush_learn_skip(table, SERVERPUSH_LEARN_SKIPPED_FORKED);
		return false;
	}
	return true;
}

bool serverpush_learn_lock(serverpush_learn_table *table)
{
	pthread_mutex_t *mutex = &table->memory->mutex;
	int result;

	if (!may_write(table)) {
		return false;
	}
	result = pthread_mutex_trylock(mutex);
	if (result != 0 && result != EOWNERDEAD) {
		serverpush_learn_skip(table, SERVERPUSH_LEARN_SKIPPED_BUSY);
		return false;
	}
	if (result == EOWNERDEAD || table->memory->damaged) {
		serverpush_learn_repair(table, false);
		serverpush_count(&table->memory->repairs, 1);
	}
	if (result == EOWNERDEAD) {
		/* only now: who dies in a repair leaves the next one to repair */
		pthread_mutex_consistent(mutex);
	}
	return true;
}

void serverpush_learn_unlock(serverpush_learn_table *table)
{
	pthread_mutex_unlock(&table->memory->mutex);
}

#endif
