/*
 * Taking cells, and taking them from others.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_space.h"
#include "src/learn/learn_chain.h"

/* How far one search for what can go looks, and how many it chooses among; how many records go for one */
#define SEARCHED 512
#define CHOSEN_FROM 8
#define DISPLACED_MAX 32

static uint32_t tally_of(const serverpush_learn_table *table, uint32_t host)
{
	const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, host);

	return cell ? serverpush_load(&cell->tally) : 0;
}

static void tally(serverpush_learn_table *table, uint32_t host, int32_t by)
{
	serverpush_learn_cell *cell = serverpush_learn_cell_at(table, host);

	if (cell) {
		serverpush_store(&cell->tally, serverpush_load(&cell->tally) + (uint32_t) by);
	}
}

static void add(serverpush_atomic32 *number, int32_t by)
{
	serverpush_store(number, serverpush_load(number) + (uint32_t) by);
}

static bool has_over_half(const serverpush_learn_table *table, uint32_t host, uint32_t more)
{
	return host && tally_of(table, host) + more > table->cell_count / 2;
}

static bool may_go(const serverpush_learn_writer *writer, uint32_t reference, const serverpush_learn_head *head,
	bool proven, uint32_t only_host)
{
	const uint32_t *pinned = writer->pinned;

	return serverpush_learn_is_record(head->type) && !(head->flags & SERVERPUSH_LEARN_PROVEN) == !proven
		&& (!only_host || head->host == only_host)
		&& (head->type != SERVERPUSH_LEARN_HOST || tally_of(writer->table, reference) == 0)
		&& reference != pinned[0] && reference != pinned[1] && reference != pinned[2];
}

/* Displaces one record: of a host that has over half before others, and of those what is oldest */
static bool displace(serverpush_learn_writer *writer, bool proven, uint32_t only_host)
{
	serverpush_learn_table *table = writer->table;
	uint32_t best = 0, best_last = 0, touched = serverpush_learn_touched(table);
	bool best_greedy = false;

	for (int searched = 0, found = 0; touched && searched < SEARCHED && found < CHOSEN_FROM; searched++) {
		uint32_t reference = table->memory->hand++ % touched + 1;
		serverpush_learn_head head = serverpush_learn_cell_peek(serverpush_learn_cell_at(table, reference));
		bool greedy;

		if (!may_go(writer, reference, &head, proven, only_host)) {
			continue;
		}
		found++;
		greedy = has_over_half(table, head.host, 0);
		if (!best || (greedy && !best_greedy) || (greedy == best_greedy && head.last < best_last)) {
			best = reference;
			best_last = head.last;
			best_greedy = greedy;
		}
	}
	if (best) {
		serverpush_learn_space_remove(table, best);
		serverpush_count(&table->memory->displaced, 1);
	}
	return best != 0;
}

/* Whether another host has anything proven */
static bool has_others(const serverpush_learn_table *table, uint32_t host)
{
	const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, host);
	uint32_t itself = cell && serverpush_learn_cell_peek(cell).flags & SERVERPUSH_LEARN_PROVEN ? 1 : 0;

	return serverpush_load(&table->memory->proven_hosts) > itself;
}

/*
 * Room for so many more cells of this class; `moves`: they are there already, in the other class. Where a host has over
 * half, its own records go, of this class only: what has not proved itself displaces nothing that has, and may then lie
 * a record over the half.
 */
static bool make_room(serverpush_learn_writer *writer, bool proven, uint32_t count, uint32_t host, bool moves)
{
	const serverpush_learn_table *table = writer->table;
	uint32_t most = proven ? table->cell_count - table->cell_count / 4 : table->cell_count / 4;

	for (int i = 0;; i++) {
		uint32_t in_proven = serverpush_load(&table->memory->proven);
		uint32_t in_class = proven ? in_proven : serverpush_load(&table->memory->used) - in_proven;
		bool is_full = in_class + count > most;

		if (i < DISPLACED_MAX && has_over_half(table, host, moves ? 0 : count) && has_others(table, host)
			&& displace(writer, proven, host)) {
			continue;
		}
		if (!is_full) {
			return true;
		}
		if (i >= DISPLACED_MAX || !displace(writer, proven, 0)) {
			return false;
		}
	}
}

/* A cell that is free; 0: there is none, or what should be one is none */
static uint32_t unlink_free(serverpush_learn_memory *memory, const serverpush_learn_table *table)
{
	uint32_t reference = memory->free, touched = serverpush_learn_touched(table);
	serverpush_learn_cell *cell;

	if (!reference && touched == table->cell_count) {
		return 0;
	}
	cell = serverpush_learn_cell_at(table, reference ? reference : touched + 1);
	if (!cell || serverpush_learn_cell_peek(cell).type != SERVERPUSH_LEARN_FREE) {
		memory->damaged = 1;
		serverpush_store(&memory->fresh, table->cell_count);
		return 0;
	}
	if (!reference) {
		serverpush_store(&memory->fresh, touched + 1);
		return touched + 1;
	}
	memory->free = serverpush_load(&cell->next);
	serverpush_store(&cell->next, 0);
	return reference;
}

uint32_t serverpush_learn_space_take(serverpush_learn_writer *writer, bool proven, uint32_t host)
{
	serverpush_learn_table *table = writer->table;
	uint32_t reference = make_room(writer, proven, 1, host, false) ? unlink_free(table->memory, table) : 0;

	if (reference) {
		add(&table->memory->used, 1);
		if (proven) {
			add(&table->memory->proven, 1);
		}
		tally(table, host, 1);
	}
	return reference;
}

void serverpush_learn_space_give_back(serverpush_learn_table *table, uint32_t reference)
{
	serverpush_learn_cell *cell = serverpush_learn_cell_at(table, reference);
	serverpush_learn_body empty = {.words = {0}};
	serverpush_learn_head head;

	if (!cell) {
		return;
	}
	head = serverpush_learn_cell_peek(cell);
	serverpush_learn_cell_write(cell, &empty);
	serverpush_store(&cell->tally, 0);
	serverpush_store(&cell->next, table->memory->free);
	table->memory->free = reference;
	add(&table->memory->used, -1);
	if (head.flags & SERVERPUSH_LEARN_PROVEN) {
		add(&table->memory->proven, -1);
		if (head.type == SERVERPUSH_LEARN_HOST) {
			add(&table->memory->proven_hosts, -1);
		}
	}
	tally(table, head.host, -1);
}

void serverpush_learn_space_remove(serverpush_learn_table *table, uint32_t reference)
{
	serverpush_learn_cell *cell = serverpush_learn_cell_at(table, reference);
	serverpush_learn_body body;

	if (!cell) {
		return;
	}
	if (!serverpush_learn_cell_read(cell, &body)) {
		table->memory->damaged = 1;
		return;
	}
	serverpush_learn_index_remove(table, body.head.key, reference);
	serverpush_learn_chains_give_back(table, &body);
	serverpush_learn_space_give_back(table, reference);
}

/* The class stands in every cell, so that each counts where it is whoever gives it back */
static void move(serverpush_learn_table *table, uint32_t reference, serverpush_learn_body *body)
{
	body->head.flags |= SERVERPUSH_LEARN_PROVEN;
	serverpush_learn_cell_write(serverpush_learn_cell_at(table, reference), body);
	add(&table->memory->proven, 1);
}

static void move_chain(serverpush_learn_table *table, uint8_t type, serverpush_learn_hash owner, uint32_t reference)
{
	serverpush_learn_body body;
	uint32_t next = reference;

	for (uint16_t i = 0; serverpush_learn_chain_step(table, type, owner, i, &next, &body); i++) {
		move(table, reference, &body);
		reference = next;
	}
}

bool serverpush_learn_space_promote(serverpush_learn_writer *writer, uint32_t reference)
{
	serverpush_learn_table *table = writer->table;
	const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, reference);
	serverpush_learn_chains chains;
	serverpush_learn_body body;

	if (!cell || !serverpush_learn_cell_read(cell, &body) || !serverpush_learn_is_record(body.head.type)) {
		return false;
	}
	if (body.head.flags & SERVERPUSH_LEARN_PROVEN) {
		return true;
	}
	if (!make_room(writer, true, serverpush_learn_record_cells(table, &body), body.head.host, true)) {
		return false;
	}
	chains = serverpush_learn_chains_of(&body);
	move_chain(table, SERVERPUSH_LEARN_TEXT, body.head.key, chains.text);
	move_chain(table, SERVERPUSH_LEARN_MORE, body.head.key, chains.more);
	move(table, reference, &body);
	if (body.head.type == SERVERPUSH_LEARN_HOST) {
		add(&table->memory->proven_hosts, 1);
	}
	return true;
}
