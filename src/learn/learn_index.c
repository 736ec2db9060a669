/*
 * Chains of cells behind slots.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_index.h"

uint32_t serverpush_learn_index_find(
	const serverpush_learn_table *table, uint8_t type, serverpush_learn_hash key, serverpush_learn_body *body)
{
	uint32_t reference = serverpush_load_acquire(serverpush_learn_slot(table, key));

	for (int walked = 0; walked < SERVERPUSH_LEARN_WALK_MAX; walked++) {
		const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, reference);

		if (!cell) {
			return 0;
		}
		/* the key's upper half, which the checksum need not vouch for yet */
		if (serverpush_load(&cell->words[1]) == key.hi && serverpush_learn_cell_read(cell, body)
			&& body->head.type == type && serverpush_learn_hash_equal(body->head.key, key)) {
			return reference;
		}
		reference = serverpush_load_acquire(&cell->next);
	}
	return 0;
}

bool serverpush_learn_index_has(const serverpush_learn_table *table, uint8_t type, serverpush_learn_hash key)
{
	uint32_t reference = serverpush_load_acquire(serverpush_learn_slot(table, key));

	for (int walked = 0; walked < SERVERPUSH_LEARN_WALK_MAX; walked++) {
		const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, reference);

		if (!cell) {
			return false;
		}
		if (serverpush_load(&cell->words[1]) == key.hi && serverpush_load(&cell->words[2]) == key.lo) {
			return serverpush_learn_cell_peek(cell).type == type;
		}
		reference = serverpush_load_acquire(&cell->next);
	}
	return false;
}

void serverpush_learn_index_add(serverpush_learn_table *table, serverpush_learn_hash key, uint32_t reference)
{
	serverpush_atomic32 *slot = serverpush_learn_slot(table, key);
	serverpush_learn_cell *cell = serverpush_learn_cell_at(table, reference);

	if (cell) {
		serverpush_store_release(&cell->next, serverpush_load(slot));
		serverpush_store_release(slot, reference);
	}
}

void serverpush_learn_index_remove(serverpush_learn_table *table, serverpush_learn_hash key, uint32_t reference)
{
	serverpush_atomic32 *at = serverpush_learn_slot(table, key);

	for (int walked = 0; walked < SERVERPUSH_LEARN_WALK_MAX; walked++) {
		uint32_t here = serverpush_load(at);
		serverpush_learn_cell *cell = serverpush_learn_cell_at(table, here);

		if (!cell) {
			break;
		}
		if (here == reference) {
			serverpush_store_release(at, serverpush_load(&cell->next));
			return;
		}
		at = &cell->next;
	}
	table->memory->damaged = 1;
}
