/*
 * learned() and forget(): the table of learned hints, for people.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "SAPI.h"
#include "src/api/link_object.h"
#include "src/delivery/learned_table.h"
#include "src/delivery/page.h"
#include "src/learn/learn_list.h"
#include "src/link/link_writer.h"
#include "src/sapi/hooks.h"
#include "src/sapi/request.h"
#include "src/set/field_line.h"
#include "src/value/attributes_table.h"

typedef struct {
	zval *pages;
	/* the pages that are asked for; NULL: all */
	const zend_string *path;
} listing;

static void add_bytes(zval *array, const char *name, serverpush_bytes bytes)
{
	add_assoc_stringl(array, name, bytes.len ? bytes.at : "", bytes.len);
}

static void add_phrase(zval *array, const char *name, const char *phrase)
{
	if (phrase) {
		add_assoc_string(array, name, phrase);
	} else {
		add_assoc_null(array, name);
	}
}

/* What there is of requests without and with cookies */
static void add_pair(zval *array, const char *name, const uint8_t pair[2])
{
	zval list;

	array_init_size(&list, 2);
	add_next_index_long(&list, pair[0]);
	add_next_index_long(&list, pair[1]);
	add_assoc_zval(array, name, &list);
}

static void add_link(zval *array, const serverpush_link *link)
{
	serverpush_bytes rel = serverpush_link_rel_name(link);
	zend_string *href = zend_string_init(link->href.at, link->href.len, false);
	zend_string *rel_string = zend_string_init(rel.at, rel.len, false);
	zval object, attributes;

	serverpush_attributes_of_link(&attributes, link);
	serverpush_link_object_create(&object, href, rel_string, &attributes);
	add_assoc_zval(array, "link", &object);
	zval_ptr_dtor(&attributes);
	zend_string_release(rel_string);
	zend_string_release(href);
}

static void list_link(zval *links, const serverpush_learn_listed_link *listed)
{
	zval link, hint;

	array_init_size(&link, 10);
	add_link(&link, &listed->link);
	array_init_size(&hint, 2);
	add_next_index_bool(&hint, listed->hint[0]);
	add_next_index_bool(&hint, listed->hint[1]);
	add_assoc_zval(&link, "hint", &hint);
	add_assoc_bool(&link, "public", listed->public);
	add_assoc_bool(&link, "dead", listed->dead);
	add_pair(&link, "support", listed->support);
	add_pair(&link, "looks", listed->looks);
	add_assoc_long(&link, "first_seen", (zend_long) listed->first_seen);
	add_assoc_long(&link, "last_seen", (zend_long) listed->last_seen);
	add_assoc_long(&link, "hinted", listed->hinted);
	add_assoc_long(&link, "right", listed->right);
	add_next_index_zval(links, &link);
}

/* By the name of their field; null: they vary, and a 103 carries none */
static void add_policies(zval *array, const serverpush_learn_listed *page)
{
	zval policies;

	if (page->policies_vary) {
		add_assoc_null(array, "policies");
		return;
	}
	array_init(&policies);
	if (page->referrer_policy.len) {
		add_bytes(&policies, "Referrer-Policy", page->referrer_policy);
	}
	if (page->content_security_policy.len) {
		add_bytes(&policies, "Content-Security-Policy", page->content_security_policy);
	}
	add_assoc_zval(array, "policies", &policies);
}

/* What the hints of requests without cookies take in a header block */
static size_t bytes_of(const serverpush_learn_listed *page)
{
	size_t bytes = 0;

	for (size_t i = 0; i < page->count; i++) {
		if (page->links[i].hint[0]) {
			bytes += serverpush_field_size(serverpush_link_measure(&page->links[i].link, false));
		}
	}
	return bytes;
}

static bool list_page(const serverpush_learn_listed *page, void *context)
{
	listing *into = context;
	serverpush_learn_reason reason = page->reason[0];
	zval array, links;

	if (into->path && !serverpush_bytes_equal(page->path, SERVERPUSH_VIEW(into->path))) {
		return true;
	}
	array_init(&array);
	add_assoc_long(&array, "uid", page->uid);
	add_bytes(&array, "root", page->root);
	add_bytes(&array, "scheme", page->scheme);
	add_bytes(&array, "host", page->host);
	add_bytes(&array, "path", page->path);
	add_assoc_bool(&array, "script", page->script);
	add_assoc_bool(&array, "mobile", page->mobile);
	add_phrase(&array, "reason", reason == SERVERPUSH_LEARN_GIVEN ? NULL : serverpush_learn_reason_name(reason));
	add_assoc_long(&array, "first_seen", (zend_long) page->first_seen);
	add_assoc_long(&array, "last_seen", (zend_long) page->last_seen);
	add_pair(&array, "looks", page->looks);
	add_assoc_long(&array, "mean_ms", page->mean_ms);
	add_assoc_long(&array, "hinted", (zend_long) page->hinted + page->would_hint);
	add_assoc_long(&array, "right", (zend_long) page->right + page->would_be_right);
	add_assoc_long(&array, "bytes", (zend_long) bytes_of(page));
	add_policies(&array, page);
	array_init(&links);
	for (size_t i = 0; i < page->count; i++) {
		list_link(&links, &page->links[i]);
	}
	add_assoc_zval(&array, "links", &links);
	add_next_index_zval(into->pages, &array);
	return true;
}

static void add_totals(zval *result, const serverpush_learn_totals *totals)
{
	zval array, skipped;

	array_init(&array);
	add_assoc_long(&array, "memory", (zend_long) totals->size);
	add_assoc_long(&array, "used", (zend_long) serverpush_learn_used(totals));
	add_assoc_long(&array, "hosts", totals->hosts);
	add_assoc_long(&array, "pages", totals->pages);
	add_assoc_long(&array, "proven", totals->proven);
	add_assoc_long(&array, "urls", totals->urls);
	add_assoc_long(&array, "looks", (zend_long) totals->looks);
	add_assoc_long(&array, "hinted", (zend_long) totals->hinted);
	add_assoc_long(&array, "right", (zend_long) totals->right);
	add_assoc_long(&array, "would_hint", (zend_long) totals->would_hint);
	add_assoc_long(&array, "would_be_right", (zend_long) totals->would_be_right);
	add_assoc_long(&array, "displaced", (zend_long) totals->displaced);
	add_assoc_long(&array, "repairs", (zend_long) totals->repairs);
	add_assoc_zval(result, "totals", &array);
	array_init(&skipped);
	for (int reason = 0; reason < SERVERPUSH_LEARN_SKIPPED_COUNT; reason++) {
		if (totals->skipped[reason]) {
			add_assoc_long(&skipped, serverpush_learn_skipped_name((serverpush_learn_skipped) reason),
				(zend_long) totals->skipped[reason]);
		}
	}
	add_assoc_zval(result, "skipped", &skipped);
}

/* Whose pages this process may see: on the command line everybody's, for who reads the file owns it */
static zend_string *own_root(void)
{
	return serverpush_is_command_line ? NULL : serverpush_request_document_root();
}

ZEND_FUNCTION(ServerPush_learned)
{
	const serverpush_learn_table *table = serverpush_learned_table();
	serverpush_learn_totals totals = {0};
	zend_string *path = NULL, *root;
	uint32_t unshown = 0;
	zval pages;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(path)
	ZEND_PARSE_PARAMETERS_END();

	array_init(&pages);
	if (table) {
		listing into = {&pages, path};
		serverpush_bytes view;

		root = own_root();
		view = root ? SERVERPUSH_VIEW(root) : SERVERPUSH_LITERAL("");
		unshown = serverpush_learn_list(
			table, (uint32_t) geteuid(), root ? &view : NULL, serverpush_page_now(), list_page, &into);
		serverpush_learn_count(table, &totals);
		if (root) {
			zend_string_release(root);
		}
	}
	array_init(return_value);
	add_assoc_string(return_value, "state", serverpush_learned_state());
	add_phrase(return_value, "obstacle", serverpush_learned_obstacle());
	add_phrase(return_value, "problem", serverpush_learned_problem());
	add_totals(return_value, &totals);
	add_assoc_long(return_value, "unshown", unshown);
	add_assoc_zval(return_value, "pages", &pages);
}

ZEND_FUNCTION(ServerPush_forget)
{
	serverpush_learn_table *table = serverpush_learned_table();
	zend_string *path = NULL, *root;
	long forgotten = 0;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(path)
	ZEND_PARSE_PARAMETERS_END();

	if (table && !path) {
		forgotten = serverpush_learn_forget_all(table);
	} else if (table && (root = own_root())) {
		forgotten = serverpush_learn_forget(
			table, (uint32_t) geteuid(), SERVERPUSH_VIEW(root), SERVERPUSH_VIEW(path));
		zend_string_release(root);
	}
	RETURN_LONG(MAX(forgotten, 0));
}
