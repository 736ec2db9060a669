/*
 * Looking at a page while it goes by.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "zend_smart_str.h"
#include "src/delivery/page.h"
#include "src/learn/learn_look.h"
#include "src/plan/others.h"
#include "src/plan/registry.h"
#include "src/sapi/header_list.h"
#include "src/sapi/request.h"
#include "src/set/private_links.h"

uint64_t serverpush_page_clock(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (uint64_t) at.tv_sec * UINT64_C(1000000000) + (uint64_t) at.tv_nsec;
}

int64_t serverpush_page_now(void)
{
	return (int64_t) time(NULL);
}

/* --- Headers -------------------------------------------------------------------------------------------------- */

/*
 * Whether it may be a learned link that a cache of pages replays: with serverpush.learn_final they are on final
 * responses, where all of them say that servers must not push. It is not asked what is hinted now: one that is out, or
 * forgotten, would come back by itself.
 */
static bool may_be_replayed(const serverpush_link *link)
{
	return SERVERPUSH_G(learn_final) && link->flags & SERVERPUSH_LINK_NOPUSH;
}

static void see_link_of_others(const serverpush_link *link, uint32_t nth, bool more, void *context)
{
	serverpush_page *page = context;

	(void) nth;
	/* learned links must not teach themselves */
	if (serverpush_is_hint(link->rel) && !more && !may_be_replayed(link)) {
		serverpush_evidence_add(&page->evidence, link, 0, 0);
	}
}

static void see_declared(serverpush_page *page, serverpush_registry *registry)
{
	serverpush_private_mark(&registry->links);
	SERVERPUSH_SET_FOREACH(&registry->links, entry) {
		serverpush_link link;

		if (!(entry->flags & SERVERPUSH_ENTRY_PRIVATE) && serverpush_is_hint(entry->rel)) {
			serverpush_entry_link(entry, &link);
			serverpush_evidence_add(&page->evidence, &link, 0, 0);
		}
	}
}

/* The values of all fields of this name, to be released; empty where there is none */
static zend_string *values_of(const sapi_headers_struct *headers, serverpush_bytes name)
{
	smart_str values = {0};

	SERVERPUSH_HEADER_FOREACH(&headers->headers, field) {
		serverpush_bytes value;

		if (serverpush_header_value(field, name, &value)) {
			if (values.s) {
				smart_str_appendl(&values, ", ", strlen(", "));
			}
			smart_str_appendl(&values, value.at, value.len);
		}
	}
	return smart_str_extract(&values);
}

/* Why the body would say nothing to a scanner of ASCII, if so */
static bool is_readable(serverpush_page *page, const sapi_headers_struct *headers)
{
	zend_string *encoding = values_of(headers, SERVERPUSH_LITERAL("Content-Encoding:"));
	zend_string *type = values_of(headers, SERVERPUSH_LITERAL("Content-Type:"));
	bool compressed = ZSTR_LEN(encoding) && !serverpush_bytes_are_ci(SERVERPUSH_VIEW(encoding), "identity");
	bool wide = zend_memnistr(ZSTR_VAL(type), "utf-16", strlen("utf-16"), ZSTR_VAL(type) + ZSTR_LEN(type))
		|| zend_memnistr(ZSTR_VAL(type), "utf-32", strlen("utf-32"), ZSTR_VAL(type) + ZSTR_LEN(type));

	zend_string_release(encoding);
	zend_string_release(type);
	if (compressed) {
		serverpush_learn_skip(page->table, SERVERPUSH_LEARN_SKIPPED_COMPRESSED);
	} else if (wide) {
		serverpush_learn_skip(page->table, SERVERPUSH_LEARN_SKIPPED_ENCODING);
	}
	return !compressed && !wide;
}

static void begin_look(serverpush_page *page, const sapi_headers_struct *headers)
{
	serverpush_registry *registry = serverpush_registry_current();

	/* what the HTML has is told at the request's end */
	serverpush_request_settle();
	serverpush_evidence_settle(&page->evidence);
	serverpush_others_visit(&headers->headers, see_link_of_others, page);
	if (registry) {
		see_declared(page, registry);
	}
	page->referrer_policy = values_of(headers, SERVERPUSH_LITERAL("Referrer-Policy:"));
	page->content_security_policy = values_of(headers, SERVERPUSH_LITERAL("Content-Security-Policy:"));
	page->look = serverpush_look_begin();
}

void serverpush_page_see_headers(const sapi_headers_struct *headers)
{
	serverpush_page *page = SERVERPUSH_G(page);
	int status = serverpush_effective_status(headers);

	if (page->headers_seen) {
		return;
	}
	page->headers_seen = true;
	page->ms = (uint32_t) MIN((serverpush_page_clock() - page->begun_at) / 1000000, UINT32_MAX);
	/* who sends no new page has no opinion on the old one; nor has a script that switched learning off for itself */
	page->is_nothing = status == 304 || SERVERPUSH_G(learn) == SERVERPUSH_LEARN_OFF;
	page->is_page = status == 200 && serverpush_is_html(headers) && !serverpush_is_attachment(headers);
	if (page->is_page && !page->is_nothing && page->hints.look) {
		if (!serverpush_look_has_memory(serverpush_others_measure(&headers->headers).longest)) {
			serverpush_learn_skip(page->table, SERVERPUSH_LEARN_SKIPPED_MEMORY);
		} else if (is_readable(page, headers)) {
			begin_look(page, headers);
		}
	}
}

/* --- Body ----------------------------------------------------------------------------------------------------- */

void serverpush_page_open(void)
{
	serverpush_page *page = SERVERPUSH_G(page);

	SERVERPUSH_G(page_open) = page->look != NULL;
}

void serverpush_page_see_output(const char *bytes, size_t len)
{
	serverpush_page *page = SERVERPUSH_G(page);

	if (page && page->look && !serverpush_look_at(page->look, bytes, len)) {
		SERVERPUSH_G(page_open) = false;
	}
}

void serverpush_page_finish(void)
{
	serverpush_page *page = SERVERPUSH_G(page);

	SERVERPUSH_G(page_open) = false;
	if (page && !page->finished) {
		page->finished = true;
		/* what a script prints after the response is whole goes nowhere, and counts as a client that is gone */
		page->aborted = (PG(connection_status) & PHP_CONNECTION_ABORTED) != 0;
	}
}

void serverpush_page_see_own_hints(const serverpush_set *hints)
{
	serverpush_page *page = SERVERPUSH_G(page);

	if (!page->hints.look) {
		return;
	}
	SERVERPUSH_SET_FOREACH(hints, entry) {
		serverpush_link link;

		if (entry->outcome == SERVERPUSH_OUTCOME_PENDING) {
			serverpush_entry_link(entry, &link);
			if (!serverpush_evidence_add(&page->evidence, &link, 0, SERVERPUSH_LEARN_OWN_HINT)) {
				page->evidence.other_own_hints = true;
			}
		}
	}
}

/* --- The end -------------------------------------------------------------------------------------------------- */

/* More of one response are not told: nobody has so many, and each costs the table a record */
#define PRIVATES_MAX 64

/* The targets of private links, so that they are never learned from anybody's HTML; views of the registry's */
static size_t privates_of_request(serverpush_bytes *privates)
{
	serverpush_registry *registry = serverpush_registry_current();
	size_t count = 0;

	if (registry && serverpush_private_mark(&registry->links)) {
		SERVERPUSH_SET_FOREACH(&registry->links, entry) {
			if ((entry->flags & SERVERPUSH_ENTRY_PRIVATE) && count < PRIVATES_MAX) {
				privates[count++] = SERVERPUSH_VIEW(entry->href);
			}
		}
	}
	return count;
}

static void tell_look(serverpush_page *page, const serverpush_bytes *privates, size_t private_count)
{
	serverpush_learn_look look = {
		.address = page->visitor.address,
		.anonymous = page->visitor.anonymous,
		.cookies = page->visitor.cookies,
		.complete = serverpush_html_is_complete(&page->look->html) && !page->aborted,
		.privates = privates,
		.private_count = private_count,
		.referrer_policy = SERVERPUSH_VIEW(page->referrer_policy),
		.content_security_policy = SERVERPUSH_VIEW(page->content_security_policy),
		.ms = page->ms,
		.hints = &page->hints,
		.sent = page->hints_sent,
		.now = serverpush_page_now(),
	};

	if (!look.complete) {
		serverpush_learn_skip(page->table, SERVERPUSH_LEARN_SKIPPED_INCOMPLETE);
	}
	serverpush_look_tell(page->look, &page->evidence);
	look.sights = page->evidence.sights;
	look.count = page->evidence.count;
	look.other_own_hints = page->evidence.other_own_hints;
	serverpush_learn_tell(page->table, &page->key, &look);
}

static void tell(serverpush_page *page)
{
	serverpush_bytes privates[PRIVATES_MAX];
	size_t count;

	if (!page->headers_seen || page->is_nothing) {
		return;
	}
	count = privates_of_request(privates);
	if (page->look && serverpush_look_has_memory(0)) {
		tell_look(page, privates, count);
		return;
	}
	for (size_t i = 0; i < count; i++) {
		serverpush_learn_private(page->table, &page->key, privates[i], serverpush_page_now());
	}
	serverpush_learn_navigation(page->table, &page->key, page->is_page, serverpush_page_now());
}

void serverpush_page_end(void)
{
	serverpush_page *page = SERVERPUSH_G(page);

	serverpush_page_finish();
	SERVERPUSH_G(page) = NULL;
	/* whatever comes of it: the SAPI's own end of the request is still to come */
	zend_try {
		tell(page);
	} zend_end_try();
	if (page->look) {
		zend_string_release(page->referrer_policy);
		zend_string_release(page->content_security_policy);
		efree(page->look);
	}
	serverpush_evidence_destroy(&page->evidence);
	serverpush_visitor_end(&page->visitor);
	efree(page);
}
