/*
 * Links of response objects: read once for each value, kept by what matters to ours.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/plan/response_links.h"
#include "src/link/identity.h"
#include "src/link/url_origin.h"
#include "src/plan/others.h"
#include "src/sapi/request.h"
#include "src/set/field_line.h"
#include "src/set/href.h"

struct _serverpush_response_links {
	/* what was read, in this order */
	zend_string **values;
	uint32_t count;
	uint32_t capacity;
	size_t size;
	/* their links; a target says whether one of them makes servers push it, or loads it as a module */
	serverpush_set links;
	/*
	 * the last one's target and its hash, for the next relation type of the same link-value; it is that of a
	 * connection
	 */
	zend_string *href;
	uint32_t hash;
	bool is_origin;
};

static serverpush_response_links *open_carried(void)
{
	if (!SERVERPUSH_G(response_links)) {
		serverpush_response_links *carried = ecalloc(1, sizeof(*carried));

		serverpush_set_init(&carried->links, SERVERPUSH_G(hash_seed));
		SERVERPUSH_STATE(response_links) = carried;
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

/* Of the parameters nothing but what tells a conflict: the identity has the others */
static void keep(serverpush_response_links *carried, const serverpush_link *link, bool pushes)
{
	static const serverpush_bytes integrity = SERVERPUSH_STATIC("integrity");
	char flat[sizeof(serverpush_param_head) + sizeof("integrity")];
	serverpush_link kept = *link;
	serverpush_target *target;

	kept.variant = serverpush_identity_variant(link, carried->links.seed);
	kept.version.len = kept.params.len = 0;
	if (serverpush_link_has_param(link, integrity)) {
		const serverpush_param param = {integrity, SERVERPUSH_LITERAL(""), SERVERPUSH_PARAM_QUOTED};

		kept.params = (serverpush_bytes){flat, (size_t) (serverpush_param_append(flat, &param) - flat)};
	}
	target = serverpush_set_add_hashed(&carried->links, &kept, carried->href, carried->hash);
	target->pushed |= pushes;
	target->module |= serverpush_loads_module_script(&kept);
}

/* Their target is hashed once for all relation types that follow */
static void set_href(serverpush_response_links *carried, zend_string *href)
{
	forget_href(carried);
	carried->href = href;
	carried->hash = serverpush_set_hash(&carried->links, SERVERPUSH_VIEW(href));
}

static void keep_link(const serverpush_link *link, uint32_t nth, bool more, void *context)
{
	serverpush_response_links *carried = context;

	(void) more;
	if (nth == 0 || serverpush_is_connection_hint(link->rel) || carried->is_origin) {
		set_href(carried, zend_string_init(link->href.at, link->href.len, false));
		carried->is_origin = serverpush_is_connection_hint(link->rel);
	}
	keep(carried, link, serverpush_link_pushes(link->rel, link->flags));
}

static void append_value(serverpush_response_links *carried, zend_string *value)
{
	if (carried->count == carried->capacity) {
		uint32_t capacity = carried->capacity ? carried->capacity * 2 : 16;

		carried->values = safe_erealloc(carried->values, capacity, sizeof(*carried->values), 0);
		carried->capacity = capacity;
	}
	carried->values[carried->count++] = zend_string_copy(value);
	carried->size += serverpush_field_size(ZSTR_LEN(value));
}

static void read_value(serverpush_response_links *carried, zend_string *value)
{
	serverpush_others_visit_value(SERVERPUSH_VIEW(value), keep_link, carried);
	forget_href(carried);
	append_value(carried, value);
}

void serverpush_response_links_add(const serverpush_entry *entry, zend_string *value)
{
	serverpush_response_links *carried = open_carried();
	serverpush_link link;

	serverpush_entry_link(entry, &link);
	set_href(carried, zend_string_copy(entry->href));
	keep(carried, &link,
		!(entry->flags & SERVERPUSH_ENTRY_SEND_NOPUSH) && serverpush_link_pushes(link.rel, link.flags));
	forget_href(carried);
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

static void mark(const serverpush_response_links *carried, serverpush_entry *ours, serverpush_link *link)
{
	const serverpush_target *target = serverpush_set_find_target(&carried->links, link->href);
	const serverpush_entry *same;

	if (!target) {
		return;
	}
	same = serverpush_set_find_at(&carried->links, target, link);
	if (same) {
		serverpush_link theirs;

		serverpush_entry_link(same, &theirs);
		serverpush_others_meet(ours, &theirs);
	} else if (serverpush_others_share(ours, target)) {
		serverpush_entry_decide(ours, SERVERPUSH_OUTCOME_SET_BY_OTHERS, SERVERPUSH_REASON_MODULEPRELOAD);
	}
}

/*
 * The links of the response were read in a request. A set of one's own knows none: its absolute URLs are looked at
 * again
 */
static void mark_in_request(const serverpush_response_links *carried, serverpush_entry *ours)
{
	serverpush_link link;
	serverpush_url url;
	char *buffer = NULL;

	serverpush_entry_link(ours, &link);
	if (serverpush_request_base() && (link.flags & SERVERPUSH_LINK_FOREIGN) && !serverpush_is_connection_hint(link.rel)
		&& serverpush_target_normalise(link.href, serverpush_request_base, true, &buffer, &url) == SERVERPUSH_URL_OK) {
		link.href = url.href;
	}
	mark(carried, ours, &link);
	if (buffer) {
		efree(buffer);
	}
}

void serverpush_response_links_mark(serverpush_response_links *carried, serverpush_set *set)
{
	if (carried->links.count == 0) {
		return;
	}
	SERVERPUSH_SET_FOREACH(set, entry) {
		if (entry->outcome == SERVERPUSH_OUTCOME_PENDING) {
			mark_in_request(carried, entry);
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
