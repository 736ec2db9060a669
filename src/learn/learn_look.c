/*
 * Looks: the client, the host, the links, then the records of page and script.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_look.h"
#include "src/learn/learn_client.h"
#include "src/learn/learn_evidence.h"
#include "src/learn/learn_file.h"
#include "src/learn/learn_hosts.h"
#include "src/learn/learn_judge.h"

static void count_skipped(const serverpush_learn_writer *writer, serverpush_learn_skipped reason, uint64_t by)
{
	serverpush_count(&writer->table->memory->skipped[reason], by);
}

/* Clients have a key of the day, and yesterday's is nowhere any more */
static void begin_day(serverpush_learn_writer *writer)
{
	serverpush_learn_memory *memory = writer->table->memory;
	serverpush_learn_hash key;

	if (memory->client_day != writer->now / 86400 && serverpush_learn_random(&key, sizeof(key))) {
		memory->client_key = key;
		memory->client_day = writer->now / 86400;
		memory->day++;
	}
}

/* What is never a hint, whoever sends it */
static bool is_learned(const serverpush_learn_look *look, const serverpush_link *link)
{
	return serverpush_is_hint(link->rel) && link->as != SERVERPUSH_AS_IMAGE
		&& !(look->cookies && link->as == SERVERPUSH_AS_FETCH)
		&& !(link->flags & (SERVERPUSH_LINK_PRIVATE | SERVERPUSH_LINK_ANCHORED));
}

static void add_sight(
	serverpush_learn_writer *writer, serverpush_learn_evidence *evidence, const serverpush_learn_sight *sight)
{
	const serverpush_learn_look *look = evidence->look;
	uint32_t place = sight->offset >> 10;
	bool is_late = sight->flags & SERVERPUSH_LEARN_LATE;
	serverpush_learn_name name = {0, 0};
	serverpush_learn_candidate *seen;

	if (is_learned(look, &sight->link)) {
		name = serverpush_learn_url_seen(
			writer, evidence->host, &sight->link, look->anonymous ? evidence->client : 0, look->complete && !is_late);
	}
	if (!name.url) {
		count_skipped(writer, SERVERPUSH_LEARN_SKIPPED_LINKS, !is_late);
		return;
	}
	for (size_t i = 0; i < evidence->count; i++) {
		if (evidence->seen[i].url == name.url && evidence->seen[i].tag == name.tag) {
			evidence->seen[i].flags |= sight->flags & SERVERPUSH_LEARN_SIGHT_FLAGS;
			return;
		}
	}
	if (evidence->count == SERVERPUSH_LEARN_HINTS_MAX) {
		count_skipped(writer, SERVERPUSH_LEARN_SKIPPED_LINKS, 1);
		return;
	}
	seen = &evidence->seen[evidence->count++];
	memset(seen, 0, sizeof(*seen));
	seen->url = name.url;
	seen->tag = name.tag;
	seen->flags = sight->flags & (SERVERPUSH_LEARN_SIGHT_FLAGS | SERVERPUSH_LEARN_LATE);
	seen->place = (uint8_t) (place < UINT8_MAX ? place : UINT8_MAX);
}

/* Of the first ones those that are late, or are not; of one that is both, late ones come last and change nothing */
static void add_sights(
	serverpush_learn_writer *writer, serverpush_learn_evidence *evidence, size_t count, uint8_t late)
{
	const serverpush_learn_sight *sights = evidence->look->sights;

	for (size_t i = 0; i < count && evidence->count < SERVERPUSH_LEARN_HINTS_MAX; i++) {
		if ((sights[i].flags & SERVERPUSH_LEARN_LATE) == late) {
			add_sight(writer, evidence, &sights[i]);
		}
	}
}

/* The first proof of a record is that of its host and of its policies, too */
static void promote(serverpush_learn_writer *writer, serverpush_learn_record *record)
{
	serverpush_learn_page *page = &record->page;

	if (page->head.flags & SERVERPUSH_LEARN_PROVEN) {
		return;
	}
	serverpush_learn_space_promote(writer, page->head.host);
	for (int i = 0; i < 2; i++) {
		if (page->policy[i]) {
			serverpush_learn_space_promote(writer, page->policy[i]);
		}
	}
	serverpush_learn_space_promote(writer, record->reference);
}

static bool apply(serverpush_learn_writer *writer, const serverpush_learn_evidence *evidence, uint8_t type,
	serverpush_learn_hash key, serverpush_bytes name)
{
	const serverpush_learn_look *look = evidence->look;
	bool is_script = type == SERVERPUSH_LEARN_SCRIPT, proved = false;
	serverpush_learn_record record;

	if (!serverpush_learn_record_find(writer->table, type, key, &record)
		&& (!look->complete || !serverpush_learn_record_make(
			writer, type, key, evidence->host, name, evidence->key->facts->mobile, &record))) {
		return false;
	}
	writer->pinned[is_script ? 2 : 1] = record.reference;
	serverpush_learn_record_answer(&record.page, true, writer->now);
	serverpush_learn_record_look(writer, &record, evidence);
	if (look->hints && look->hints->count && look->hints->by_script == is_script) {
		proved = serverpush_learn_record_settle(writer, &record, evidence);
	}
	serverpush_learn_record_write(writer, &record);
	if (proved) {
		promote(writer, &record);
	}
	return true;
}

static bool tell(serverpush_learn_writer *writer, const serverpush_learn_key *key, const serverpush_learn_look *look)
{
	serverpush_learn_evidence evidence;
	size_t count = look->count;

	begin_day(writer);
	evidence.look = look;
	evidence.key = key;
	evidence.count = 0;
	evidence.client = serverpush_learn_client(look->address, writer->table->memory->client_key);
	evidence.host = (serverpush_learn_on_host){
		serverpush_learn_host_open(writer, key, look->complete || look->private_count), key->host};
	if (!evidence.host.reference) {
		return false;
	}
	writer->pinned[0] = evidence.host.reference;
	for (size_t i = 0; i < look->private_count; i++) {
		serverpush_learn_url_make_private(writer, evidence.host, look->privates[i]);
	}
	if (count > 4 * SERVERPUSH_LEARN_HINTS_MAX) {
		/* one page with 100,000 stylesheets shall not wash away the URLs of all others */
		count_skipped(writer, SERVERPUSH_LEARN_SKIPPED_LINKS, count - 4 * SERVERPUSH_LEARN_HINTS_MAX);
		count = 4 * SERVERPUSH_LEARN_HINTS_MAX;
	}
	add_sights(writer, &evidence, count, 0);
	add_sights(writer, &evidence, count, SERVERPUSH_LEARN_LATE);
	if (!apply(writer, &evidence, SERVERPUSH_LEARN_PAGE, key->page, (serverpush_bytes){key->path, key->path_len})) {
		return false;
	}
	if (key->script.hi | key->script.lo) {
		apply(writer, &evidence, SERVERPUSH_LEARN_SCRIPT, key->script, key->facts->script);
	}
	return true;
}

static bool begin(serverpush_learn_writer *writer, serverpush_learn_table *table, int64_t now)
{
	*writer = (serverpush_learn_writer){.table = table, .now = (uint32_t) now};
	return serverpush_learn_lock(table);
}

bool serverpush_learn_tell(
	serverpush_learn_table *table, const serverpush_learn_key *key, const serverpush_learn_look *look)
{
	serverpush_learn_writer writer;
	bool told;

	if (!begin(&writer, table, look->now)) {
		return false;
	}
	told = tell(&writer, key, look);
	if (told) {
		serverpush_count(&table->memory->looks, 1);
	} else if (look->complete) {
		count_skipped(&writer, SERVERPUSH_LEARN_SKIPPED_FULL, 1);
	}
	serverpush_learn_unlock(table);
	return told;
}

static void answer(serverpush_learn_writer *writer, uint8_t type, serverpush_learn_hash key, bool page)
{
	serverpush_learn_body body;
	uint32_t reference = serverpush_learn_index_find(writer->table, type, key, &body);

	if (reference) {
		serverpush_learn_record_answer(&body.page, page, writer->now);
		serverpush_learn_cell_write(serverpush_learn_cell_at(writer->table, reference), &body);
	}
}

bool serverpush_learn_navigation(
	serverpush_learn_table *table, const serverpush_learn_key *key, bool page, int64_t now)
{
	serverpush_learn_writer writer;

	if (!begin(&writer, table, now)) {
		return false;
	}
	answer(&writer, SERVERPUSH_LEARN_PAGE, key->page, page);
	if (key->script.hi | key->script.lo) {
		answer(&writer, SERVERPUSH_LEARN_SCRIPT, key->script, page);
	}
	serverpush_learn_unlock(table);
	return true;
}

bool serverpush_learn_private(
	serverpush_learn_table *table, const serverpush_learn_key *key, serverpush_bytes href, int64_t now)
{
	serverpush_learn_writer writer;
	uint32_t host;

	if (!begin(&writer, table, now)) {
		return false;
	}
	host = serverpush_learn_host_open(&writer, key, true);
	writer.pinned[0] = host;
	if (host) {
		serverpush_learn_url_make_private(&writer, (serverpush_learn_on_host){host, key->host}, href);
	}
	serverpush_learn_unlock(table);
	return host != 0;
}
