/*
 * Links of response objects.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/plan/response_links.h"
#include "src/set/outcome.h"
#include "src/plan/others.h"
#include "src/link/link_writer.h"
#include "src/sapi/request.h"

struct _serverpush_response_links {
	/* what was read, in this order */
	zend_string **values;
	uint32_t count;
	uint32_t capacity;
	size_t size;
	/* their links: target, relation type, destination, whether a server pushes them */
	serverpush_set links;
	/* the last one's target, for the next relation type of the same link-value */
	zend_string *href;
};

static serverpush_response_links *open_carried(void)
{
	if (!SERVERPUSH_G(response_links)) {
		serverpush_response_links *carried = ecalloc(1, sizeof(*carried));

		serverpush_set_init(&carried->links, SERVERPUSH_G(hash_seed));
		SERVERPUSH_G(response_links) = carried;
	}
	return SERVERPUSH_G(response_links);
}

static void forget(serverpush_response_links *carried)
{
	while (carried->count) {
		zend_string_release(carried->values[--carried->count]);
	}
	carried->size = 0;
	serverpush_set_destroy(&carried->links);
}

static void forget_href(serverpush_response_links *carried)
{
	if (carried->href) {
		zend_string_release(carried->href);
		carried->href = NULL;
	}
}

/* Destinations of carried links, where those that engines preload stand for themselves: about another page; others */
#define ANCHORED 0xff
#define OTHER 0x80

/*
 * What a link says beside its target and relation type, in the place of an entry's destination and CORS mode, so that
 * links with one target meet whatever they say. Of a destination that engines do not preload it is 15 bits of a seeded
 * hash of the name.
 */
static void keep_destination(
	const serverpush_response_links *carried, serverpush_link *kept, const serverpush_link *link)
{
	kept->as = link->as;
	kept->cors = 0;
	if (link->as == SERVERPUSH_AS_OTHER) {
		serverpush_bytes name = serverpush_link_other_destination(link);
		uint64_t hash = carried->links.seed;

		for (size_t i = 0; i < name.len; i++) {
			hash = (hash ^ serverpush_lower(name.at[i])) * UINT64_C(0x9e3779b97f4a7c15);
			hash ^= hash >> 29;
		}
		kept->as = (uint8_t) (OTHER | (hash & 0x7f)) == ANCHORED ? OTHER : (uint8_t) (OTHER | (hash & 0x7f));
		kept->cors = (uint8_t) (hash >> 8);
	}
}

static void keep_link(const serverpush_link *link, bool anchored, bool more, void *context)
{
	serverpush_response_links *carried = context;
	serverpush_link kept = {.rel_name = link->rel_name, .rel = link->rel, .flags = link->flags};

	(void) more;
	keep_destination(carried, &kept, link);
	if (anchored) {
		/* about another page, so it never says what a link of ours says; but a server may push it */
		kept.as = ANCHORED;
		kept.cors = 0;
	}
	if (!carried->href || !zend_string_equals_cstr(carried->href, link->href.at, link->href.len)) {
		forget_href(carried);
		carried->href = zend_string_init(link->href.at, link->href.len, false);
	}
	serverpush_set_add(&carried->links, &kept, zend_string_copy(carried->href));
}

static void append_value(serverpush_response_links *carried, zend_string *value)
{
	if (carried->count == carried->capacity) {
		uint32_t capacity = carried->capacity ? carried->capacity * 2 : 16;

		carried->values = safe_erealloc(carried->values, capacity, sizeof(*carried->values), 0);
		carried->capacity = capacity;
	}
	carried->values[carried->count++] = zend_string_copy(value);
	carried->size += SERVERPUSH_FIELD_OVERHEAD + ZSTR_LEN(value);
}

static void read_value(serverpush_response_links *carried, zend_string *value)
{
	serverpush_others_visit_value(SERVERPUSH_VIEW(value), serverpush_request_base(),
		keep_link, carried);
	forget_href(carried);
	append_value(carried, value);
}

void serverpush_response_links_add(const serverpush_entry *entry, zend_string *value)
{
	serverpush_response_links *carried = open_carried();
	serverpush_link link, kept = {.rel = entry->rel, .flags = entry->flags & SERVERPUSH_LINK_FOREIGN};

	serverpush_entry_link(entry, &link);
	keep_destination(carried, &kept, &link);
	if (entry->flags & SERVERPUSH_ENTRY_SEND_NOPUSH) {
		kept.flags |= SERVERPUSH_LINK_NOPUSH;
	}
	serverpush_set_add(&carried->links, &kept, zend_string_copy(entry->href));
	append_value(carried, value);
}

/*
 * How many elements of the list were read already: up to the last value that is remembered, or none, for single links
 * cannot be forgotten
 */
static uint32_t count_read(serverpush_response_links *carried, HashTable *values)
{
	uint32_t elements = 0, at = 0;
	zval *value;

	ZEND_HASH_FOREACH_VAL(values, value) {
		ZVAL_DEREF(value);
		if (EXPECTED(Z_TYPE_P(value) == IS_STRING)) {
			if (at == carried->count) {
				return elements;
			}
			if (UNEXPECTED(!zend_string_equals(carried->values[at], Z_STR_P(value)))) {
				break;
			}
			at++;
		}
		elements++;
	} ZEND_HASH_FOREACH_END();
	if (at < carried->count) {
		forget(carried);
		return 0;
	}
	return elements;
}

serverpush_response_links *serverpush_response_links_read(HashTable *values)
{
	serverpush_response_links *carried = open_carried();
	uint32_t read = count_read(carried, values);
	zval *value;

	if (read == zend_hash_num_elements(values)) {
		return carried;
	}
	ZEND_HASH_FOREACH_VAL(values, value) {
		ZVAL_DEREF(value);
		if (read) {
			read--;
		} else if (Z_TYPE_P(value) == IS_STRING) {
			read_value(carried, Z_STR_P(value));
		}
	} ZEND_HASH_FOREACH_END();
	return carried;
}

uint32_t serverpush_response_links_fields(const serverpush_response_links *carried)
{
	return carried->count;
}

size_t serverpush_response_links_size(const serverpush_response_links *carried)
{
	return carried->size;
}

/* One of our links among those that are carried with its target */
typedef struct {
	serverpush_link ours;
	bool said;
	bool pushed;
} meeting;

static void meet(serverpush_entry *carried, void *context)
{
	meeting *with = context;

	if (carried->as == SERVERPUSH_AS_NONE || (carried->as == with->ours.as && carried->cors == with->ours.cors)) {
		with->said = true;
	} else if (serverpush_link_pushes(carried->rel, carried->flags)) {
		with->pushed = true;
	}
}

void serverpush_response_links_mark(serverpush_response_links *carried, serverpush_set *set)
{
	if (carried->links.count == 0) {
		return;
	}
	SERVERPUSH_SET_FOREACH(set, entry) {
		meeting with = {.said = false, .pushed = false};
		serverpush_link link;

		if (entry->outcome != SERVERPUSH_OUTCOME_PENDING) {
			continue;
		}
		serverpush_entry_link(entry, &link);
		keep_destination(carried, &with.ours, &link);
		serverpush_set_visit_target(&carried->links, &link, meet, &with);
		if (with.said) {
			entry->outcome = SERVERPUSH_OUTCOME_SET_BY_OTHERS;
			entry->reason = SERVERPUSH_REASON_SET_BY_OTHERS;
		} else if (with.pushed) {
			entry->flags |= SERVERPUSH_ENTRY_SEND_NOPUSH;
		}
	}
}

void serverpush_response_links_end(void)
{
	serverpush_response_links *carried = SERVERPUSH_G(response_links);

	SERVERPUSH_G(response_links) = NULL;
	forget(carried);
	forget_href(carried);
	if (carried->values) {
		efree(carried->values);
	}
	efree(carried);
}
