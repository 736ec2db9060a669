/*
 * Opening, closing, counting, forgetting.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_table.h"
#include <stdlib.h>
#include "src/learn/learn_chain.h"
#include "src/learn/learn_file.h"
#include "src/learn/learn_repair.h"
#include "src/link/hash.h"

#define MAGIC "serverpush learn"
/* Another one for every change of what is in a file */
#define FORMAT 1

_Static_assert(sizeof(serverpush_learn_memory) <= SERVERPUSH_LEARN_MEMORY_HEAD, "the head has room");

void serverpush_learn_memory_lay_out(serverpush_learn_table *table)
{
	char *memory = (char *) table->memory;
	size_t rest = table->size - SERVERPUSH_LEARN_MEMORY_HEAD, slots = 256;

	/* as many slots as cells, to the next lower power of two */
	while (slots * 2 <= rest / sizeof(serverpush_learn_cell)) {
		slots *= 2;
	}
	table->slot_mask = (uint32_t) slots - 1;
	table->slots = (serverpush_atomic32 *) (memory + SERVERPUSH_LEARN_MEMORY_HEAD);
	table->cells = (serverpush_learn_cell *) (memory + SERVERPUSH_LEARN_MEMORY_HEAD + slots * sizeof(uint32_t));
	table->cell_count = (uint32_t) ((rest - slots * sizeof(uint32_t)) / sizeof(serverpush_learn_cell));
}

static uint64_t sum_of(const serverpush_learn_identity *identity)
{
	return serverpush_hash((serverpush_bytes){(const char *) identity, offsetof(serverpush_learn_identity, sum)}, 0);
}

static void expect(
	const serverpush_learn_table *table, const serverpush_learn_options *options, serverpush_learn_identity *identity)
{
	memset(identity, 0, sizeof(*identity));
	memcpy(identity->magic, MAGIC, sizeof(identity->magic));
	identity->format = FORMAT;
	identity->cell_size = sizeof(serverpush_learn_cell);
	identity->size = table->size;
	identity->build = serverpush_hash(options->build, 0);
	identity->version = serverpush_hash(options->version, 0);
}

/* Why what is mapped cannot be used, or NULL */
static const char *disagreement(const serverpush_learn_table *table, const serverpush_learn_options *options)
{
	serverpush_learn_identity wanted, found = table->memory->identity;

	expect(table, options, &wanted);
	if (memcmp(found.magic, wanted.magic, sizeof(found.magic)) != 0 || found.format != wanted.format
		|| found.cell_size != wanted.cell_size) {
		return "has another format";
	}
	if (found.size != wanted.size) {
		return "has another size";
	}
	if (found.sum != sum_of(&found)) {
		return "is damaged";
	}
	if (found.build != wanted.build) {
		return "was made by another PHP";
	}
	/* whoever only reads shows what is there */
	return found.version != wanted.version && !table->read_only ? "was learned with another serverpush.learn_version"
		: NULL;
}

/* Makes an empty table of a mapping of zeros */
static bool found_table(serverpush_learn_table *table, const serverpush_learn_options *options)
{
	serverpush_learn_memory *memory = table->memory;
	serverpush_learn_identity identity;

	expect(table, options, &identity);
	if (!serverpush_learn_random(&identity.key, sizeof(identity.key))
		|| !serverpush_learn_random(&memory->client_key, sizeof(memory->client_key))
		|| !serverpush_learn_make_mutex(table)) {
		return false;
	}
	identity.sum = sum_of(&identity);
	serverpush_learn_memory_lay_out(table);
	/* last: a file without this is none */
	memory->identity = identity;
	return true;
}

/* What was mapped, if it can be used; with the reason if not */
static bool take_over(serverpush_learn_table *table, const serverpush_learn_options *options,
	serverpush_learn_mapping mapping, const char **why)
{
	*why = disagreement(table, options);
	if (*why) {
		return false;
	}
	serverpush_learn_memory_lay_out(table);
	if (mapping == SERVERPUSH_LEARN_FOUND) {
		if (!serverpush_learn_repair(table, true) || !serverpush_learn_make_mutex(table)) {
			*why = "is damaged";
			return false;
		}
	}
	return true;
}

static bool open_table(serverpush_learn_table *table, const serverpush_learn_options *options, const char **problem)
{
	serverpush_learn_mapping mapping = serverpush_learn_map(table, options->file, problem);

	for (int tries = 0; mapping == SERVERPUSH_LEARN_FOUND || mapping == SERVERPUSH_LEARN_SHARED; tries++) {
		const char *why;

		if (take_over(table, options, mapping, &why)) {
			return true;
		}
		*problem = why;
		if (table->read_only || tries == 3) {
			return false;
		}
		mapping = serverpush_learn_map_anew(table, options->file, problem);
	}
	if (mapping == SERVERPUSH_LEARN_NO_MEMORY) {
		return false;
	}
	if (!found_table(table, options)) {
		*problem = "lacks something of this system";
		return false;
	}
	return true;
}

static size_t within(size_t number, size_t least, size_t most)
{
	return number < least ? least : number > most ? most : number;
}

serverpush_learn_table *serverpush_learn_open(const serverpush_learn_options *options, const char **problem)
{
	serverpush_learn_table *table = calloc(1, sizeof(*table));

	*problem = table ? NULL : "has no memory";
	if (!table) {
		return NULL;
	}
	table->size = within(options->memory, SERVERPUSH_LEARN_MEMORY_MIN, SERVERPUSH_LEARN_MEMORY_MAX);
	table->clients = (uint8_t) within(options->clients, SERVERPUSH_LEARN_CLIENTS_MIN, SERVERPUSH_LEARN_CLIENTS_MAX);
	table->signed_in = options->signed_in;
	table->read_only = options->read_only;
	serverpush_store(&table->pid, serverpush_learn_pid());
	if (!open_table(table, options, problem)) {
		serverpush_learn_unmap(table);
		free(table);
		return NULL;
	}
	serverpush_learn_share(table);
	return table;
}

void serverpush_learn_close(serverpush_learn_table *table)
{
	if (table) {
		serverpush_learn_unmap(table);
		free(table);
	}
}

void serverpush_learn_begin(serverpush_learn_table *table)
{
	serverpush_store(&table->pid, serverpush_learn_pid());
}

const char *serverpush_learn_skipped_name(serverpush_learn_skipped reason)
{
	static const char *const names[SERVERPUSH_LEARN_SKIPPED_COUNT] = {
		[SERVERPUSH_LEARN_SKIPPED_EXCLUDED] = "excluded",
		[SERVERPUSH_LEARN_SKIPPED_COMPRESSED] = "compressed by PHP",
		[SERVERPUSH_LEARN_SKIPPED_ENCODING] = "encoding without ASCII",
		[SERVERPUSH_LEARN_SKIPPED_NO_HOST] = "no host",
		[SERVERPUSH_LEARN_SKIPPED_MEMORY] = "memory_limit leaves no room",
		[SERVERPUSH_LEARN_SKIPPED_INCOMPLETE] = "incomplete page",
		[SERVERPUSH_LEARN_SKIPPED_LONG_KEY] = "path too long",
		[SERVERPUSH_LEARN_SKIPPED_TOKEN] = "token in the path",
		[SERVERPUSH_LEARN_SKIPPED_BUSY] = "table in use",
		[SERVERPUSH_LEARN_SKIPPED_FULL] = "table full",
		[SERVERPUSH_LEARN_SKIPPED_FORKED] = "forked process",
		[SERVERPUSH_LEARN_SKIPPED_READ_ONLY] = "read only",
		[SERVERPUSH_LEARN_SKIPPED_LINKS] = "links",
	};

	return reason < SERVERPUSH_LEARN_SKIPPED_COUNT ? names[reason] : "";
}

void serverpush_learn_skip(serverpush_learn_table *table, serverpush_learn_skipped reason)
{
	if (!table->read_only && reason < SERVERPUSH_LEARN_SKIPPED_COUNT) {
		serverpush_count(&table->memory->skipped[reason], 1);
	}
}

void serverpush_learn_count(const serverpush_learn_table *table, serverpush_learn_totals *totals)
{
	const serverpush_learn_memory *memory = table->memory;
	uint32_t types[SERVERPUSH_LEARN_TYPE_COUNT] = {0};

	memset(totals, 0, sizeof(*totals));
	for (uint32_t i = 0; i < serverpush_learn_touched(table); i++) {
		serverpush_learn_head head = serverpush_learn_cell_peek(&table->cells[i]);

		if (head.type < SERVERPUSH_LEARN_TYPE_COUNT) {
			types[head.type]++;
			totals->proven += head.type == SERVERPUSH_LEARN_PAGE && head.flags & SERVERPUSH_LEARN_PROVEN;
		}
	}
	totals->size = table->size;
	totals->cells = table->cell_count;
	totals->used = serverpush_learn_touched(table) - types[SERVERPUSH_LEARN_FREE];
	totals->pages = types[SERVERPUSH_LEARN_PAGE];
	totals->hosts = types[SERVERPUSH_LEARN_HOST];
	totals->urls = types[SERVERPUSH_LEARN_URL];
	totals->looks = serverpush_load(&memory->looks);
	totals->hinted = serverpush_load(&memory->hinted);
	totals->right = serverpush_load(&memory->right);
	totals->would_hint = serverpush_load(&memory->would_hint);
	totals->would_be_right = serverpush_load(&memory->would_be_right);
	totals->displaced = serverpush_load(&memory->displaced);
	totals->repairs = serverpush_load(&memory->repairs);
	for (int i = 0; i < SERVERPUSH_LEARN_SKIPPED_COUNT; i++) {
		totals->skipped[i] = serverpush_load(&memory->skipped[i]);
	}
}
