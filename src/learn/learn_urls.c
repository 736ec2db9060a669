/*
 * Records of links. All with one target hang behind one slot, so that what is said of the target finds them all.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_urls.h"
#include "src/learn/learn_chain.h"
#include "src/learn/learn_link.h"

/* So many links with one target, and no more */
#define VARIANTS_MAX 8

static uint32_t tag_of(serverpush_learn_hash key)
{
	return (uint32_t) (key.hi >> 32 ^ key.lo);
}

/* Targets are told apart by the upper half of the key alone */
static serverpush_learn_hash target_key(serverpush_learn_on_host host, serverpush_bytes href)
{
	serverpush_learn_hash hash = serverpush_learn_hash_piece(host.key, SERVERPUSH_LEARN_URL << 8, href);

	return (serverpush_learn_hash){hash.hi, 0};
}

static serverpush_learn_hash key_of(serverpush_learn_on_host host, const serverpush_link *link, serverpush_bytes flat)
{
	/* a cache of pages that declares again what it has kept infers nothing, and says the same */
	const uint8_t inferred = SERVERPUSH_LINK_INFERRED | SERVERPUSH_LINK_TYPE_INFERRED;
	serverpush_learn_hasher hasher = serverpush_learn_hash_begin(host.key);
	serverpush_learn_hash key = target_key(host, link->href);

	serverpush_learn_hash_word(&hasher, (uint64_t) flat.len << 48 | (uint64_t) link->rel << 40
		| (uint64_t) link->as << 32 | (uint64_t) link->cors << 24 | (uint64_t) link->priority << 16
		| (uint64_t) link->type << 8 | (link->flags & SERVERPUSH_LEARN_LINK_FLAGS & ~inferred));
	serverpush_learn_hash_bytes(&hasher, flat);
	key.lo = serverpush_learn_hash_end(&hasher).lo | 1;
	return key;
}

/* How many links with this target are known, and whether it is private */
static int variants_of(const serverpush_learn_table *table, serverpush_learn_hash target, bool *is_private)
{
	uint32_t reference = serverpush_load(serverpush_learn_slot(table, target));
	const serverpush_learn_cell *cell;
	int count = 0;

	*is_private = false;
	for (int walked = 0; walked < SERVERPUSH_LEARN_WALK_MAX; walked++) {
		serverpush_learn_head head;

		cell = serverpush_learn_cell_at(table, reference);
		if (!cell) {
			break;
		}
		head = serverpush_learn_cell_peek(cell);
		if (head.key.hi == target.hi) {
			count += head.type == SERVERPUSH_LEARN_URL;
			*is_private |= head.type == SERVERPUSH_LEARN_MARK
				|| (head.type == SERVERPUSH_LEARN_URL && head.flags & SERVERPUSH_LEARN_IS_PRIVATE);
		}
		reference = serverpush_load(&cell->next);
	}
	return count;
}

static uint32_t make_url(serverpush_learn_writer *writer, serverpush_learn_on_host host, serverpush_learn_hash key,
	const serverpush_link *link, serverpush_bytes flat, serverpush_learn_body *body)
{
	serverpush_learn_url *url = &body->url;
	char text[SERVERPUSH_LEARN_LINK_MAX];
	bool is_private;
	uint32_t reference;

	if (variants_of(writer->table, key, &is_private) >= VARIANTS_MAX) {
		return 0;
	}
	memset(body, 0, sizeof(*body));
	url->head = (serverpush_learn_head){.type = SERVERPUSH_LEARN_URL, .host = host.reference, .key = key,
		.flags = is_private ? SERVERPUSH_LEARN_IS_PRIVATE : 0, .host_tag = (uint32_t) host.key.lo, .last = writer->now};
	url->first = writer->now;
	url->day = (uint16_t) writer->table->memory->day;
	serverpush_learn_link_keep(link, url);
	url->href_len = (uint16_t) link->href.len;
	url->flat_len = (uint16_t) flat.len;
	serverpush_append(serverpush_append(text, link->href), flat);
	if (!serverpush_learn_text_write(writer, &url->head, (serverpush_bytes){text, link->href.len + flat.len},
		url->bytes, sizeof(url->bytes), &url->text)) {
		return 0;
	}
	reference = serverpush_learn_space_take(writer, false, host.reference);
	if (!reference) {
		serverpush_learn_chains_give_back(writer->table, body);
		return 0;
	}
	serverpush_learn_cell_write(serverpush_learn_cell_at(writer->table, reference), body);
	serverpush_learn_index_add(writer->table, key, reference);
	return reference;
}

/* Clients of another day cannot be told from those of today */
static bool begin_day(const serverpush_learn_writer *writer, serverpush_learn_url *url)
{
	uint16_t day = (uint16_t) writer->table->memory->day;

	if (url->day == day) {
		return false;
	}
	url->day = day;
	url->missed_by = 0;
	if (url->client_count < writer->table->clients) {
		url->client_count = 0;
	}
	return true;
}

static bool add_client(const serverpush_learn_writer *writer, serverpush_learn_url *url, uint16_t client)
{
	if (!client || url->client_count >= writer->table->clients) {
		return false;
	}
	for (int i = 0; i < url->client_count; i++) {
		if (url->clients[i] == client) {
			return false;
		}
	}
	url->clients[url->client_count++] = client;
	return true;
}

serverpush_learn_name serverpush_learn_url_seen(serverpush_learn_writer *writer, serverpush_learn_on_host host,
	const serverpush_link *link, uint16_t client, bool make)
{
	char flat[SERVERPUSH_LEARN_LINK_MAX];
	serverpush_learn_body body;
	serverpush_bytes rest;
	serverpush_learn_hash key;
	uint32_t reference;
	bool changed;

	if (!serverpush_learn_link_flatten(link, flat, &rest)) {
		return (serverpush_learn_name){0, 0};
	}
	key = key_of(host, link, rest);
	reference = serverpush_learn_index_find(writer->table, SERVERPUSH_LEARN_URL, key, &body);
	if (!reference) {
		reference = make ? make_url(writer, host, key, link, rest, &body) : 0;
		if (!reference) {
			return (serverpush_learn_name){0, 0};
		}
	}
	changed = begin_day(writer, &body.url);
	changed |= add_client(writer, &body.url, client);
	changed |= body.url.missed_by || body.head.flags & SERVERPUSH_LEARN_DEAD || writer->now - body.head.last >= 60;
	if (changed) {
		body.url.missed_by = 0;
		body.head.flags &= (uint8_t) ~SERVERPUSH_LEARN_DEAD;
		body.head.last = writer->now;
		serverpush_learn_cell_write(serverpush_learn_cell_at(writer->table, reference), &body);
	}
	return (serverpush_learn_name){reference, tag_of(key)};
}

bool serverpush_learn_url_read(const serverpush_learn_table *table, const serverpush_learn_head *page,
	serverpush_learn_name name, serverpush_learn_body *body)
{
	const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, name.url);

	return cell && serverpush_learn_cell_read(cell, body) && body->head.type == SERVERPUSH_LEARN_URL
		&& tag_of(body->head.key) == name.tag && body->head.host == page->host
		&& body->head.host_tag == page->host_tag;
}

bool serverpush_learn_url_is_dead(const serverpush_learn_table *table, serverpush_learn_name name)
{
	const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, name.url);
	serverpush_learn_head head;

	if (!cell) {
		return false;
	}
	head = serverpush_learn_cell_peek(cell);
	return head.type == SERVERPUSH_LEARN_URL && head.flags & SERVERPUSH_LEARN_DEAD && tag_of(head.key) == name.tag;
}

void serverpush_learn_url_missed(serverpush_learn_writer *writer, serverpush_learn_name name, uint16_t client)
{
	serverpush_learn_cell *cell = serverpush_learn_cell_at(writer->table, name.url);
	serverpush_learn_body body;

	if (!cell || !serverpush_learn_cell_read(cell, &body) || body.head.type != SERVERPUSH_LEARN_URL
		|| tag_of(body.head.key) != name.tag || body.head.flags & SERVERPUSH_LEARN_DEAD) {
		return;
	}
	begin_day(writer, &body.url);
	if (!body.url.missed_by) {
		body.url.missed_by = client;
	} else if (body.url.missed_by != client) {
		body.head.flags |= SERVERPUSH_LEARN_DEAD;
	}
	serverpush_learn_cell_write(cell, &body);
}

/* Flags all links with this target that are there; whether a mark for those to come is there */
static bool flag_variants(serverpush_learn_writer *writer, serverpush_learn_hash target)
{
	uint32_t reference = serverpush_load(serverpush_learn_slot(writer->table, target));
	bool has_mark = false;

	for (int walked = 0; walked < SERVERPUSH_LEARN_WALK_MAX; walked++) {
		serverpush_learn_cell *cell = serverpush_learn_cell_at(writer->table, reference);
		serverpush_learn_body body;

		if (!cell) {
			break;
		}
		if (serverpush_load(&cell->words[1]) == target.hi && serverpush_learn_cell_read(cell, &body)) {
			has_mark |= body.head.type == SERVERPUSH_LEARN_MARK;
			if (body.head.type == SERVERPUSH_LEARN_URL && !(body.head.flags & SERVERPUSH_LEARN_IS_PRIVATE)) {
				body.head.flags |= SERVERPUSH_LEARN_IS_PRIVATE;
				serverpush_learn_cell_write(cell, &body);
			} else if (body.head.type == SERVERPUSH_LEARN_MARK && writer->now - body.head.last >= 60) {
				body.head.last = writer->now;
				serverpush_learn_cell_write(cell, &body);
			}
		}
		reference = serverpush_load(&cell->next);
	}
	return has_mark;
}

void serverpush_learn_url_make_private(
	serverpush_learn_writer *writer, serverpush_learn_on_host host, serverpush_bytes href)
{
	serverpush_learn_hash target = target_key(host, href);
	serverpush_learn_body body = {.words = {0}};
	uint32_t reference;

	if (flag_variants(writer, target)) {
		return;
	}
	reference = serverpush_learn_space_take(writer, false, host.reference);
	if (!reference) {
		return;
	}
	/* Not a proven one: applications may declare a target for each client. Each declaration makes it young again. */
	body.head = (serverpush_learn_head){.type = SERVERPUSH_LEARN_MARK,
		.host = host.reference, .key = target, .host_tag = (uint32_t) host.key.lo, .last = writer->now};
	serverpush_learn_cell_write(serverpush_learn_cell_at(writer->table, reference), &body);
	serverpush_learn_index_add(writer->table, target, reference);
}

size_t serverpush_learn_url_link(const serverpush_learn_table *table, const serverpush_learn_body *body, char *buffer,
	size_t size, serverpush_link *link)
{
	const serverpush_learn_url *url = &body->url;
	size_t len = (size_t) url->href_len + url->flat_len;

	if (len > SERVERPUSH_LEARN_LINK_MAX || len > size
		|| !serverpush_learn_text_read(
			table, url->head.key, url->bytes, sizeof(url->bytes), url->text, len, buffer)
		|| !serverpush_learn_link_restore(url, buffer, link)) {
		return SIZE_MAX;
	}
	return len;
}
