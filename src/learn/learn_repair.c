/*
 * Three walks over all cells: what was torn, what hangs on which record, and the index of what is left.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_repair.h"
#include "src/learn/learn_chain.h"
#include "src/learn/learn_index.h"

static void empty(serverpush_learn_cell *cell)
{
	serverpush_learn_body body = {.words = {0}};

	serverpush_learn_cell_write(cell, &body);
}

static bool is_torn(const serverpush_learn_cell *cell)
{
	return serverpush_load(&cell->seq) & 1;
}

/* Cells that say nothing; a new mapping's zeros are an empty cell without a checksum */
static bool is_blank(const serverpush_learn_cell *cell)
{
	uint64_t bits = serverpush_load(&cell->seq) | serverpush_load(&cell->sum);

	for (int i = 0; i < SERVERPUSH_LEARN_CELL_WORDS && !bits; i++) {
		bits |= serverpush_load(&cell->words[i]);
	}
	return bits == 0;
}

static bool is_sound(const serverpush_learn_cell *cell)
{
	serverpush_learn_body body;

	return is_blank(cell)
		|| (serverpush_learn_cell_read(cell, &body) && body.head.type < SERVERPUSH_LEARN_TYPE_COUNT);
}

/* The number of a cell beside it while the walks go on: what hangs on a record that was found */
#define HANGS 1

static bool mark_chain(serverpush_learn_table *table, uint8_t type, serverpush_learn_hash owner, uint32_t reference)
{
	serverpush_learn_body body;
	uint32_t here = reference;

	for (uint16_t i = 0; here; i++) {
		serverpush_learn_cell *cell = serverpush_learn_cell_at(table, here);

		if (!serverpush_learn_chain_step(table, type, owner, i, &here, &body)
			|| serverpush_load(&cell->tally) == HANGS) {
			return false;
		}
		serverpush_store(&cell->tally, HANGS);
	}
	return true;
}

/* Whether the host that the record names is there, and still that one */
static bool has_host(const serverpush_learn_table *table, const serverpush_learn_head *head)
{
	const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, head->host);
	serverpush_learn_body body;

	return cell && serverpush_learn_cell_read(cell, &body) && body.head.type == SERVERPUSH_LEARN_HOST
		&& (uint32_t) body.head.key.lo == head->host_tag;
}

/* Records whose chains or host are not whole are emptied; hosts first, for the others look for them */
static void mark_records(serverpush_learn_table *table, bool hosts)
{
	serverpush_learn_body body;
	serverpush_learn_chains chains;

	for (uint32_t i = 0; i < serverpush_learn_touched(table); i++) {
		serverpush_learn_cell *cell = &table->cells[i];
		uint8_t type = serverpush_learn_cell_peek(cell).type;

		if (!serverpush_learn_is_record(type) || (type == SERVERPUSH_LEARN_HOST) != hosts
			|| !serverpush_learn_cell_read(cell, &body)) {
			continue;
		}
		chains = serverpush_learn_chains_of(&body);
		if (!mark_chain(table, SERVERPUSH_LEARN_TEXT, body.head.key, chains.text)
			|| !mark_chain(table, SERVERPUSH_LEARN_MORE, body.head.key, chains.more)
			|| (!hosts && !has_host(table, &body.head))) {
			empty(cell);
		}
	}
}

static void count_one(serverpush_learn_table *table, const serverpush_learn_head *head)
{
	serverpush_learn_memory *memory = table->memory;
	serverpush_learn_cell *host = serverpush_learn_cell_at(table, head->host);

	serverpush_store(&memory->used, serverpush_load(&memory->used) + 1);
	if (head->flags & SERVERPUSH_LEARN_PROVEN) {
		serverpush_store(&memory->proven, serverpush_load(&memory->proven) + 1);
		if (head->type == SERVERPUSH_LEARN_HOST) {
			serverpush_store(&memory->proven_hosts, serverpush_load(&memory->proven_hosts) + 1);
		}
	}
	if (host) {
		serverpush_store(&host->tally, serverpush_load(&host->tally) + 1);
	}
}

static void rebuild(serverpush_learn_table *table)
{
	serverpush_learn_memory *memory = table->memory;

	for (uint32_t i = 0; i <= table->slot_mask; i++) {
		serverpush_store(&table->slots[i], 0);
	}
	serverpush_store(&memory->used, 0);
	serverpush_store(&memory->proven, 0);
	serverpush_store(&memory->proven_hosts, 0);
	memory->free = 0;
	/* the highest first, so that the lowest is taken first */
	for (uint32_t reference = serverpush_learn_touched(table); reference; reference--) {
		serverpush_learn_cell *cell = &table->cells[reference - 1];
		serverpush_learn_head head = serverpush_learn_cell_peek(cell);

		if (serverpush_learn_is_record(head.type)) {
			serverpush_learn_index_add(table, head.key, reference);
		} else if (head.type == SERVERPUSH_LEARN_FREE) {
			serverpush_store(&cell->next, memory->free);
			memory->free = reference;
		}
		if (head.type != SERVERPUSH_LEARN_FREE) {
			count_one(table, &head);
		}
	}
}

static void sweep(serverpush_learn_table *table)
{
	for (uint32_t i = 0; i < serverpush_learn_touched(table); i++) {
		serverpush_learn_cell *cell = &table->cells[i];
		uint8_t type = serverpush_learn_cell_peek(cell).type;

		if ((type == SERVERPUSH_LEARN_MORE || type == SERVERPUSH_LEARN_TEXT)
			&& serverpush_load(&cell->tally) != HANGS) {
			empty(cell);
		}
		serverpush_store(&cell->tally, 0);
		serverpush_store(&cell->next, 0);
	}
}

/* Cells that are not as the file of nobody must have them; and where the blank ones begin */
static bool is_file_sound(serverpush_learn_table *table)
{
	uint32_t fresh = table->cell_count;

	while (fresh && is_blank(&table->cells[fresh - 1])) {
		fresh--;
	}
	for (uint32_t i = 0; i < fresh; i++) {
		if (!is_torn(&table->cells[i]) && !is_sound(&table->cells[i])) {
			return false;
		}
	}
	serverpush_store(&table->memory->fresh, fresh);
	return true;
}

bool serverpush_learn_repair(serverpush_learn_table *table, bool strict)
{
	if (strict && !is_file_sound(table)) {
		return false;
	}
	for (uint32_t i = 0; i < serverpush_learn_touched(table); i++) {
		serverpush_learn_cell *cell = &table->cells[i];

		if (is_torn(cell) || !is_sound(cell)) {
			empty(cell);
		}
		serverpush_store(&cell->tally, 0);
	}
	mark_records(table, true);
	mark_records(table, false);
	sweep(table);
	rebuild(table);
	table->memory->damaged = 0;
	return true;
}

void serverpush_learn_clear(serverpush_learn_table *table)
{
	for (uint32_t i = 0; i < serverpush_learn_touched(table); i++) {
		if (serverpush_learn_cell_peek(&table->cells[i]).type != SERVERPUSH_LEARN_FREE) {
			empty(&table->cells[i]);
		}
	}
	serverpush_learn_repair(table, false);
}
