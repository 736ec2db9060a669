/*
 * The index of records: slots by the upper half of the key, and behind each the few cells that share it. Called by the
 * rooms of the table alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_INDEX_H
#define SERVERPUSH_LEARN_INDEX_H

#include "src/learn/learn_memory.h"

/* A walk ends after so many: keys are hashes that nobody can choose, so more can be only a circle of damage */
#define SERVERPUSH_LEARN_WALK_MAX 64

static inline serverpush_atomic32 *serverpush_learn_slot(const serverpush_learn_table *table, serverpush_learn_hash key)
{
	return &table->slots[key.hi & table->slot_mask];
}

/* The reference of the record; 0: there is none. Without the lock it may miss what is there. */
uint32_t serverpush_learn_index_find(
	const serverpush_learn_table *table, uint8_t type, serverpush_learn_hash key, serverpush_learn_body *body);

/* Whether a record of this type and key seems to be there, by a glance */
bool serverpush_learn_index_has(const serverpush_learn_table *table, uint8_t type, serverpush_learn_hash key);

/* Under the lock */
void serverpush_learn_index_add(serverpush_learn_table *table, serverpush_learn_hash key, uint32_t reference);
void serverpush_learn_index_remove(serverpush_learn_table *table, serverpush_learn_hash key, uint32_t reference);

#endif
