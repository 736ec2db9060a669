/*
 * The set: entries in order of declaration, and chains of them by hash.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/set/link_set.h"
#include "src/set/url_hash.h"

#define MIN_CAPACITY 16
#define CHAIN_END UINT32_MAX

void serverpush_set_init(serverpush_set *set, uint64_t seed)
{
	memset(set, 0, sizeof(*set));
	set->seed = seed;
}

static void release(serverpush_entry *entry)
{
	zend_string_release(entry->href);
	entry->href = NULL;
	if (entry->extras) {
		efree(entry->extras);
		entry->extras = NULL;
	}
}

void serverpush_set_destroy(serverpush_set *set)
{
	SERVERPUSH_SET_FOREACH(set, entry) {
		release(entry);
	}
	if (set->entries) {
		efree(set->entries);
	}
	if (set->chains) {
		efree(set->chains);
	}
	serverpush_set_init(set, set->seed);
}

void serverpush_entry_link(const serverpush_entry *entry, serverpush_link *link)
{
	link->href = (serverpush_bytes){ZSTR_VAL(entry->href), ZSTR_LEN(entry->href)};
	link->rel = entry->rel;
	link->as = entry->as;
	link->cors = entry->cors;
	link->priority = entry->priority;
	link->type = entry->type;
	link->flags = entry->flags & SERVERPUSH_ENTRY_LINK_FLAGS;
	if (entry->extras) {
		link->rel_name = entry->extras->rel_name;
		link->params = entry->extras->params;
		link->param_count = entry->extras->param_count;
	} else {
		link->rel_name = (serverpush_bytes){NULL, 0};
		link->params = NULL;
		link->param_count = 0;
	}
}

/* The destination's name where it is none that engines preload */
static serverpush_bytes other_destination(const serverpush_param *params, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		if (serverpush_bytes_equal(params[i].name, SERVERPUSH_LITERAL("as"))) {
			return params[i].value;
		}
	}
	return (serverpush_bytes){"", 0};
}

/*
 * Preload links hash by their URL alone, so that those which share one meet in a chain: with six destinations and three
 * CORS modes it stays short. Whatever else could be varied without end is part of the hash.
 */
static inline uint32_t hash_link(const serverpush_set *set, const serverpush_link *link, serverpush_bytes href)
{
	uint64_t hash = serverpush_url_hash(href, set->seed);

	if (UNEXPECTED(link->rel != SERVERPUSH_REL_PRELOAD)) {
		hash = serverpush_url_hash(serverpush_link_rel_name(link), hash);
	}
	if (UNEXPECTED(link->as == SERVERPUSH_AS_OTHER)) {
		hash = serverpush_url_hash(other_destination(link->params, link->param_count), hash + 1);
	}
	return (uint32_t) (hash ^ hash >> 32);
}

static bool has_target(const serverpush_entry *entry, const serverpush_link *link, serverpush_bytes href)
{
	return entry->href && entry->rel == link->rel && ZSTR_LEN(entry->href) == href.len
		&& memcmp(ZSTR_VAL(entry->href), href.at, href.len) == 0
		&& (EXPECTED(link->rel != SERVERPUSH_REL_OTHER)
			|| serverpush_bytes_equal(entry->extras->rel_name, link->rel_name));
}

static bool has_mode(const serverpush_entry *entry, const serverpush_link *link)
{
	return entry->as == link->as && entry->cors == link->cors
		&& (EXPECTED(link->as != SERVERPUSH_AS_OTHER)
			|| serverpush_bytes_equal(other_destination(entry->extras->params, entry->extras->param_count),
				other_destination(link->params, link->param_count)));
}

/* The entries that may be equal: a chain, or all of a small set */
static inline uint32_t first_candidate(const serverpush_set *set, uint32_t hash)
{
	if (set->chains) {
		return set->chains[hash & set->chain_mask];
	}
	return set->used ? set->used - 1 : CHAIN_END;
}

static inline uint32_t next_candidate(const serverpush_set *set, uint32_t at)
{
	if (set->chains) {
		return set->entries[at].next;
	}
	return at ? at - 1 : CHAIN_END;
}

static void chain(serverpush_set *set, uint32_t at)
{
	uint32_t *head = &set->chains[set->entries[at].hash & set->chain_mask];

	set->entries[at].next = *head;
	*head = at;
}

static void chain_all(serverpush_set *set)
{
	memset(set->chains, 0xff, ((size_t) set->chain_mask + 1) * sizeof(*set->chains));
	for (uint32_t at = 0; at < set->used; at++) {
		chain(set, at);
	}
}

/* Closes the gaps that removed links left */
static void compact(serverpush_set *set)
{
	uint32_t to = 0;

	for (uint32_t from = 0; from < set->used; from++) {
		if (set->entries[from].href) {
			set->entries[to++] = set->entries[from];
		}
	}
	set->used = to;
	if (set->chains) {
		chain_all(set);
	}
}

static void make_room(serverpush_set *set)
{
	uint32_t capacity = set->capacity ? set->capacity * 2 : MIN_CAPACITY;

	if (set->count < set->used) {
		compact(set);
		if (set->used <= set->capacity / 2) {
			return;
		}
	}
	if (UNEXPECTED(capacity > UINT32_MAX / 4)) {
		zend_error_noreturn(E_ERROR, "Too many links in a set");
	}
	/* in this order an exhausted memory_limit leaves a set that is whole */
	set->entries = safe_erealloc(set->entries, capacity, sizeof(*set->entries), 0);
	set->capacity = capacity;
	if (capacity > MIN_CAPACITY && (!set->chains || capacity - 1 > set->chain_mask)) {
		/* every second time: chaining all entries anew costs more than short chains save */
		uint32_t *chains = safe_emalloc(capacity * 2, sizeof(*chains), 0);

		if (set->chains) {
			efree(set->chains);
		}
		set->chains = chains;
		set->chain_mask = capacity * 2 - 1;
		chain_all(set);
	}
}

/* Copies all views into one block behind the parameters */
static serverpush_extras *pack_extras(serverpush_set *set, const serverpush_link *link)
{
	size_t head = sizeof(serverpush_extras) + link->param_count * sizeof(serverpush_param);
	size_t size = head + link->rel_name.len;
	serverpush_extras *extras;
	char *out;

	for (uint32_t i = 0; i < link->param_count; i++) {
		size += link->params[i].name.len + link->params[i].value.len;
	}
	extras = emalloc(size);
	set->bytes += size;
	out = (char *) extras + head;
	extras->param_count = link->param_count;
	extras->rel_name = (serverpush_bytes){out, link->rel_name.len};
	if (link->rel_name.len) {
		out = serverpush_append(out, link->rel_name);
	}
	for (uint32_t i = 0; i < link->param_count; i++) {
		serverpush_param *param = &extras->params[i];

		*param = link->params[i];
		param->name.at = out;
		out = serverpush_append(out, link->params[i].name);
		param->value.at = out;
		if (param->value.len) {
			out = serverpush_append(out, link->params[i].value);
		}
	}
	return extras;
}

serverpush_set_result serverpush_set_add(serverpush_set *set, const serverpush_link *link, zend_string *href)
{
	serverpush_bytes target = {ZSTR_VAL(href), ZSTR_LEN(href)};
	uint32_t hash = hash_link(set, link, target);
	uint8_t flags = link->flags;
	serverpush_set_result result = SERVERPUSH_SET_KNOWN;
	serverpush_extras *extras = NULL;
	serverpush_entry *entry;

	for (uint32_t at = first_candidate(set, hash); at != CHAIN_END; at = next_candidate(set, at)) {
		entry = &set->entries[at];
		if (EXPECTED(entry->hash != hash) || !has_target(entry, link, target)) {
			continue;
		}
		if (has_mode(entry, link)) {
			if ((entry->flags & SERVERPUSH_LINK_NOPUSH) && !(link->flags & SERVERPUSH_LINK_NOPUSH)) {
				entry->flags &= ~SERVERPUSH_LINK_NOPUSH;
				result = SERVERPUSH_SET_LIFTED;
			}
			zend_string_release(href);
			return result;
		}
		flags |= SERVERPUSH_ENTRY_SHARES_URL;
	}

	if (UNEXPECTED(!serverpush_link_is_plain(link))) {
		flags |= serverpush_link_poisons_line(link) ? SERVERPUSH_ENTRY_LAST : 0;
		flags |= serverpush_link_must_not_push(link) ? SERVERPUSH_ENTRY_NEVER_PUSH : 0;
		if (link->rel == SERVERPUSH_REL_OTHER || link->param_count) {
			extras = pack_extras(set, link);
		}
	}
	if (UNEXPECTED(set->used == set->capacity)) {
		make_room(set);
	}
	entry = &set->entries[set->used];
	entry->href = href;
	set->bytes += target.len;
	entry->extras = extras;
	entry->hash = hash;
	entry->rel = link->rel;
	entry->as = link->as;
	entry->cors = link->cors;
	entry->priority = link->priority;
	entry->type = link->type;
	entry->flags = flags;
	entry->fate = 0;
	entry->reason = 0;
	if (set->chains) {
		chain(set, set->used);
	}
	set->used++;
	set->count++;
	return SERVERPUSH_SET_ADDED;
}

void serverpush_set_copy(serverpush_set *set, const serverpush_set *from)
{
	SERVERPUSH_SET_FOREACH(from, entry) {
		serverpush_link link;

		serverpush_entry_link(entry, &link);
		serverpush_set_add(set, &link, zend_string_copy(entry->href));
	}
}

serverpush_entry *serverpush_set_find(const serverpush_set *set, const serverpush_link *link)
{
	uint32_t hash = hash_link(set, link, link->href);

	for (uint32_t at = first_candidate(set, hash); at != CHAIN_END; at = next_candidate(set, at)) {
		serverpush_entry *entry = &set->entries[at];

		if (entry->hash == hash && has_target(entry, link, link->href) && has_mode(entry, link)) {
			return entry;
		}
	}
	return NULL;
}

serverpush_entry *serverpush_set_find_target(
	const serverpush_set *set, serverpush_bytes href, const serverpush_bytes *rel, const serverpush_entry *after)
{
	for (uint32_t at = after ? (uint32_t) (after - set->entries) + 1 : 0; at < set->used; at++) {
		serverpush_entry *entry = &set->entries[at];
		serverpush_link link;

		if (!entry->href || ZSTR_LEN(entry->href) != href.len || memcmp(ZSTR_VAL(entry->href), href.at, href.len) != 0) {
			continue;
		}
		serverpush_entry_link(entry, &link);
		if (!rel || serverpush_bytes_equal_ci(serverpush_link_rel_name(&link), *rel)) {
			return entry;
		}
	}
	return NULL;
}

serverpush_entry *serverpush_set_next_same_target(
	const serverpush_set *set, const serverpush_link *link, const serverpush_entry *last)
{
	uint32_t hash = last ? last->hash : hash_link(set, link, link->href);
	uint32_t at = last ? next_candidate(set, (uint32_t) (last - set->entries)) : first_candidate(set, hash);

	for (; at != CHAIN_END; at = next_candidate(set, at)) {
		serverpush_entry *entry = &set->entries[at];

		if (entry->hash == hash && has_target(entry, link, link->href)) {
			return entry;
		}
	}
	return NULL;
}

void serverpush_set_remove(serverpush_set *set, serverpush_entry *entry)
{
	uint32_t at = (uint32_t) (entry - set->entries);

	if (set->chains) {
		uint32_t *link = &set->chains[entry->hash & set->chain_mask];

		while (*link != at) {
			link = &set->entries[*link].next;
		}
		*link = entry->next;
	}
	release(entry);
	if (--set->count == 0) {
		serverpush_set_destroy(set);
	}
}
