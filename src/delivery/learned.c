/*
 * Looking up what a page needs, and sending it.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/delivery/early_hints.h"
#include "src/delivery/learned.h"
#include "src/delivery/learned_table.h"
#include "src/delivery/page.h"
#include "src/learn/learn_client.h"
#include "src/learn/learn_find.h"
#include "src/sapi/header_list.h"
#include "src/sapi/hooks.h"
#include "src/sapi/interim.h"
#include "src/sapi/request.h"
#include "src/set/hint_set.h"

#define EARLY_HINTS 103

/*
 * The path as a router may read it: without scheme and host, escapes decoded, of several slashes one. `out` holds
 * target.len bytes.
 */
static serverpush_bytes routed_path(serverpush_bytes target, char *out)
{
	const char *p = target.at, *end = p + target.len, *at = php_memnstr(p, "://", strlen("://"), end);
	size_t len = 0;

	if (*p != '/' && at) {
		p = memchr(at + strlen("://"), '/', (size_t) (end - at) - strlen("://"));
		p = p ? p : end;
	}
	for (; p < end; p++) {
		char byte = *p;

		if (byte == '%' && end - p > 2 && serverpush_hex_value(p[1]) >= 0 && serverpush_hex_value(p[2]) >= 0) {
			byte = (char) (serverpush_hex_value(p[1]) << 4 | serverpush_hex_value(p[2]));
			p += 2;
		}
		if (byte != '/' || !len || out[len - 1] != '/') {
			out[len++] = byte;
		}
	}
	return (serverpush_bytes){out, len};
}

static bool begins_with(serverpush_bytes path, serverpush_bytes prefix)
{
	return prefix.len <= path.len && serverpush_bytes_equal(prefix, (serverpush_bytes){path.at, prefix.len});
}

/* Whether serverpush.learn_exclude has a prefix of this path, as it is sent or as it may be read */
static bool is_excluded(serverpush_bytes target)
{
	serverpush_bytes rest = SERVERPUSH_VIEW(SERVERPUSH_G(learn_exclude)), prefix, path;
	bool found = false;
	char *room;

	if (!rest.len) {
		return false;
	}
	room = emalloc(target.len);
	path = routed_path(target, room);
	while (!found && serverpush_next_word(&rest, &prefix)) {
		found = begins_with(target, prefix) || begins_with(path, prefix);
	}
	efree(room);
	return found;
}

/* A longer one has no record */
static serverpush_bytes keep_script(serverpush_page *page)
{
	serverpush_bytes script = page->visitor.script;

	if (script.len > sizeof(page->script)) {
		return SERVERPUSH_LITERAL("");
	}
	serverpush_append(page->script, script);
	return (serverpush_bytes){page->script, script.len};
}

static void take_facts(serverpush_page *page)
{
	const serverpush_visitor *visitor = &page->visitor;

	page->facts = (serverpush_learn_facts){
		.uid = (uint32_t) geteuid(),
		.root = visitor->document_root,
		.scheme = visitor->scheme,
		.host = visitor->host,
		.forwarded_host = visitor->forwarded_host,
		.forwarded = visitor->forwarded,
		.mobile = visitor->mobile,
		.target = visitor->target,
		.script = keep_script(page),
	};
}

/* The page of this navigation, if it is to be learned; what is found is in it */
static serverpush_page *begin_page(void)
{
	uint64_t begun_at = serverpush_page_clock();
	serverpush_page *page = emalloc(sizeof(*page));

	if (!serverpush_visitor_read(&page->visitor, serverpush_learn_address_is_private)) {
		efree(page);
		return NULL;
	}
	/* all that is not filled in any case before it is read */
	memset((char *) page + offsetof(serverpush_page, hints_sent), 0,
		offsetof(serverpush_page, evidence) - offsetof(serverpush_page, hints_sent));
	serverpush_evidence_init(&page->evidence);
	page->look = NULL;
	page->table = serverpush_learned_table();
	page->begun_at = begun_at;
	if (!page->visitor.host.len) {
		serverpush_learn_skip(page->table, SERVERPUSH_LEARN_SKIPPED_NO_HOST);
	} else if (is_excluded(page->visitor.target)) {
		serverpush_learn_skip(page->table, SERVERPUSH_LEARN_SKIPPED_EXCLUDED);
	} else {
		take_facts(page);
		if (serverpush_learn_key_make(page->table, &page->facts, &page->key)) {
			return page;
		}
	}
	serverpush_visitor_end(&page->visitor);
	efree(page);
	return NULL;
}

/* The gate: what early_hints() would ask, as far as there is anything to ask by now */
static serverpush_reason refusal(const serverpush_page *page)
{
	int status = SG(sapi_headers).http_response_code;

	if (!SERVERPUSH_G(enabled)) {
		return SERVERPUSH_REASON_DISABLED;
	}
	if (SERVERPUSH_G(early_hints_mode) == SERVERPUSH_EARLY_HINTS_OFF) {
		return SERVERPUSH_REASON_HINTS_OFF;
	}
	if (serverpush_learned_obstacle()) {
		return SERVERPUSH_REASON_LEARN_OBSERVES;
	}
	/* the page of an error, under the URL of another page */
	if (status && status != 200) {
		return SERVERPUSH_REASON_STATUS;
	}
	return serverpush_visitor_takes_interim(&page->visitor) ? SERVERPUSH_REASON_NONE : SERVERPUSH_REASON_PROTOCOL;
}

static void add_policy(zend_llist *list, const char *name, serverpush_bytes value)
{
	char *line;
	size_t len;

	if (value.len) {
		len = spprintf(&line, 0, "%s: %.*s", name, (int) value.len, value.at);
		serverpush_header_append(list, line, len);
	}
}

/* Of what was found only that which goes out is hinted: for the rest the 103 had no room */
static void keep_written(serverpush_learn_hints *found, const serverpush_set *hints)
{
	size_t count = 0;

	for (size_t i = 0; i < found->count; i++) {
		serverpush_link link = found->links[i];
		const serverpush_entry *entry;

		link.variant = 0;
		entry = serverpush_set_find(hints, &link);
		if (entry && entry->outcome == SERVERPUSH_OUTCOME_PENDING) {
			found->links[count] = found->links[i];
			found->ids[count++] = found->ids[i];
		}
	}
	found->count = count;
}

/* The table keeps each link once */
static bool write_plain_hints(const serverpush_learn_hints *found, zend_llist *list)
{
	return !(found->referrer_policy.len | found->content_security_policy.len)
		&& serverpush_early_hints_write_plain(found->links, found->count, list);
}

static serverpush_reason write_hints(serverpush_learn_hints *found, zend_llist *list)
{
	serverpush_reason reason;
	serverpush_set hints;
	zend_llist policies;

	if (write_plain_hints(found, list)) {
		return SERVERPUSH_REASON_NONE;
	}
	serverpush_header_list_init(&policies);
	add_policy(&policies, "Referrer-Policy", found->referrer_policy);
	add_policy(&policies, "Content-Security-Policy", found->content_security_policy);
	serverpush_set_init(&hints, SERVERPUSH_G(hash_seed));
	for (size_t i = 0; i < found->count; i++) {
		zend_string *href = zend_string_init(found->links[i].href.at, found->links[i].href.len, false);

		serverpush_hint_set_add(&hints, &found->links[i], href);
		zend_string_release(href);
	}
	reason = serverpush_early_hints_write(&hints, &policies, list);
	if (reason == SERVERPUSH_REASON_NONE) {
		keep_written(found, &hints);
	}
	serverpush_set_destroy(&hints);
	zend_llist_destroy(&policies);
	return reason;
}

static serverpush_reason send_hints(serverpush_page *page)
{
	serverpush_reason reason = refusal(page);
	const bool unclean_shutdown = CG(unclean_shutdown);
	volatile bool written = false;
	zend_llist list;

	if (reason != SERVERPUSH_REASON_NONE) {
		return reason;
	}
	serverpush_header_list_init(&list);
	reason = write_hints(&page->hints, &list);
	if (reason == SERVERPUSH_REASON_NONE) {
		/* a client that is gone does not end a request that has not begun */
		zend_try {
			written = serverpush_interim_send(EARLY_HINTS, &list);
		} zend_catch {
			CG(unclean_shutdown) = unclean_shutdown;
		} zend_end_try();
		reason = written ? SERVERPUSH_REASON_NONE : SERVERPUSH_REASON_NOT_WRITTEN;
	}
	zend_llist_destroy(&list);
	if (reason == SERVERPUSH_REASON_NONE) {
		page->hints_sent = true;
		serverpush_early_hints_were_sent();
	}
	return reason;
}

static void begin(void)
{
	serverpush_page *page;

	serverpush_learn_begin(serverpush_learned_table());
	/* a worker's boot has no client; a part of another page is none */
	if (SERVERPUSH_G(learn) == SERVERPUSH_LEARN_OFF || !SG(server_context) || !serverpush_sends_headers()
		|| !serverpush_request_is_get() || serverpush_request_is_part() || !(page = begin_page())) {
		return;
	}
	SERVERPUSH_STATE(page) = page;
	serverpush_learn_find(page->table, &page->key, page->visitor.cookies, serverpush_page_now(), page->buffer,
		sizeof(page->buffer), &page->hints);
	if (page->hints.count) {
		SERVERPUSH_G(learned_hints).reason = (uint8_t) send_hints(page);
		SERVERPUSH_G(learned_hints).sent = page->hints_sent;
	} else {
		SERVERPUSH_G(learned_hints).reason = SERVERPUSH_REASON_NOT_LEARNED;
	}
}

void serverpush_learned_begin(void)
{
	if (!serverpush_is_builtin_server) {
		begin();
	}
}

void serverpush_learned_begin_late(void)
{
	if (serverpush_learned_table() && serverpush_is_builtin_server) {
		begin();
	}
}

void serverpush_learned_visit(serverpush_learned_visitor visit, void *context)
{
	const serverpush_page *page = SERVERPUSH_G(page);

	if (page) {
		for (size_t i = 0; i < page->hints.count; i++) {
			visit(&page->hints.links[i], page->hints_sent || page->final_hints >> i & 1, context);
		}
	}
}
