/*
 * Early hints: a gate, and the lines that a 103 can carry.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/plan/budget.h"
#include "src/delivery/early_hints.h"
#include "src/delivery/page.h"
#include "src/link/link_writer.h"
#include "src/plan/others.h"
#include "src/plan/plan.h"
#include "src/sapi/header_list.h"
#include "src/sapi/interim.h"
#include "src/sapi/request.h"
#include "src/set/field_line.h"
#include "src/set/hint_set.h"

#define EARLY_HINTS 103

/* More links of other code than any 103 has: each costs memory before it is known which ones fit */
#define OTHERS_MAX 1000

/* What governs the loads which hints start: without these they would be made by other rules than the page's */
static bool is_policy(const sapi_header_struct *field)
{
	static const serverpush_bytes names[] = {SERVERPUSH_STATIC("Content-Security-Policy:"),
		SERVERPUSH_STATIC("Referrer-Policy:"), SERVERPUSH_STATIC("Cross-Origin-Embedder-Policy:")};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		serverpush_bytes value;

		if (serverpush_header_value(field, names[i], &value)) {
			return true;
		}
	}
	return false;
}

/* What of the block is not links: the status line, the policies, the empty line */
static size_t size_without_links(const zend_llist *fields)
{
	size_t size = serverpush_line_size(strlen("HTTP/1.1 103 Early Hints")) + serverpush_line_size(0);

	SERVERPUSH_HEADER_FOREACH(fields, field) {
		size += is_policy(field) ? serverpush_line_size(field->header_len) : 0;
	}
	return size;
}

static void append_policies(const zend_llist *fields, zend_llist *list)
{
	SERVERPUSH_HEADER_FOREACH(fields, field) {
		if (is_policy(field)) {
			serverpush_header_append(list, estrndup(field->header, field->header_len), field->header_len);
		}
	}
}

static void add_link_of_others(const serverpush_link *link, uint32_t nth, bool more, void *context)
{
	serverpush_set *hints = context;

	(void) nth;
	/* before its URL is copied: a link-value may have any number of relation types */
	if (serverpush_is_hint(link->rel) && !(link->flags & SERVERPUSH_LINK_ANCHORED) && !more
		&& hints->count < OTHERS_MAX) {
		zend_string *href = zend_string_init(link->href.at, link->href.len, false);

		serverpush_hint_set_add(hints, link, href);
		zend_string_release(href);
	}
}

serverpush_reason serverpush_early_hints_write(serverpush_set *hints, const zend_llist *fields, zend_llist *list)
{
	if (!hints->count) {
		return SERVERPUSH_REASON_NO_HINTS;
	}
	serverpush_plan_hints(hints);
	serverpush_budget_spend(hints, serverpush_budget_early_room(size_without_links(fields)), NULL);
	SERVERPUSH_SET_FOREACH_TO_SEND(hints, entry) {
		if (entry->outcome == SERVERPUSH_OUTCOME_PENDING) {
			size_t len;
			char *line = serverpush_field_line(entry, &len);

			if (!list->count) {
				append_policies(fields, list);
			}
			serverpush_header_append(list, line, len);
		}
	}
	return list->count ? SERVERPUSH_REASON_NONE : SERVERPUSH_REASON_EARLY_BUDGET;
}

static bool is_plain(const serverpush_link *link)
{
	serverpush_link hint;

	return link->rel == SERVERPUSH_REL_PRELOAD && !(link->cors | link->priority | link->type) && !link->params.len
		&& !(link->flags & SERVERPUSH_LINK_FOREIGN) && serverpush_link_hint(link, &hint, NULL);
}

static bool are_plain_and_fit(const serverpush_link *links, size_t count)
{
	zend_llist none = {0};
	serverpush_room room = serverpush_budget_early_room(size_without_links(&none));
	size_t bytes = 0;

	for (size_t i = 0; i < count; i++) {
		if (!is_plain(&links[i])) {
			return false;
		}
		bytes += serverpush_field_size(
			strlen("<") + links[i].href.len + serverpush_preload_end(links[i].as, false).len);
	}
	return bytes <= room.bytes && count <= room.links;
}

bool serverpush_early_hints_write_plain(const serverpush_link *links, size_t count, zend_llist *list)
{
	if (!are_plain_and_fit(links, count)) {
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		size_t len;
		char *line = serverpush_field_line_plain(links[i].href, links[i].as, &len);

		serverpush_header_append(list, line, len);
	}
	return true;
}

/* Policies and links as they are now, in the form for a 103; the list stays empty if there is a reason to send none */
static serverpush_reason collect(
	const serverpush_registry *registry, const sapi_headers_struct *headers, zend_llist *list)
{
	serverpush_reason reason;
	serverpush_set hints;

	serverpush_set_init(&hints, SERVERPUSH_G(hash_seed));
	/* links of other code first: where ours is the same, theirs stands */
	serverpush_others_visit(&headers->headers, add_link_of_others, &hints);
	if (registry) {
		serverpush_hint_set_add_all(&hints, &registry->links);
	}
	reason = serverpush_early_hints_write(&hints, &headers->headers, list);
	if (UNEXPECTED(SERVERPUSH_G(page))) {
		serverpush_page_see_own_hints(&hints);
	}
	serverpush_set_destroy(&hints);
	return reason;
}

void serverpush_early_hints_were_sent(void)
{
	SERVERPUSH_STATE(early_hints).sent = true;
	if (UNEXPECTED(SERVERPUSH_G(timing) || SERVERPUSH_G(debug))) {
		SERVERPUSH_STATE(early_hints_at) = serverpush_page_clock();
		/* links of other code alone bring nobody to the header phase, a registry does */
		if (!SERVERPUSH_G(page)) {
			serverpush_registry_open();
		}
	}
}

static serverpush_reason sapi_refusal(void)
{
	switch (serverpush_interim_supported()) {
		case SERVERPUSH_INTERIM_SUPPORTED:
			return SERVERPUSH_REASON_NONE;
		case SERVERPUSH_INTERIM_CGI:
			return SERVERPUSH_REASON_CGI;
		default:
			return SERVERPUSH_REASON_SAPI;
	}
}

static serverpush_reason request_refusal(void)
{
	if (!serverpush_interim_understood()) {
		return SERVERPUSH_REASON_PROTOCOL;
	}
	return SERVERPUSH_G(early_hints_mode) == SERVERPUSH_EARLY_HINTS_ALWAYS || serverpush_request_is_navigation()
		? SERVERPUSH_REASON_NONE
		: SERVERPUSH_REASON_NO_NAVIGATION;
}

/* The gate: what needs no look at the links, cheapest first */
static serverpush_reason refusal(int status)
{
	serverpush_registry *registry = serverpush_registry_current();
	serverpush_reason reason = serverpush_registry_closed_early();

	if (reason != SERVERPUSH_REASON_NONE) {
		return reason;
	}
	if (SERVERPUSH_G(early_hints_mode) == SERVERPUSH_EARLY_HINTS_OFF) {
		return SERVERPUSH_REASON_HINTS_OFF;
	}
	if (status == EARLY_HINTS && SERVERPUSH_G(early_hints).sent) {
		return SERVERPUSH_REASON_HINTS_SENT;
	}
	if ((reason = sapi_refusal()) != SERVERPUSH_REASON_NONE || (reason = request_refusal()) != SERVERPUSH_REASON_NONE) {
		return reason;
	}
	return serverpush_plan_refusal(registry ? &registry->links : NULL, &SG(sapi_headers));
}

static serverpush_reason hint(int status)
{
	serverpush_reason reason = refusal(status);
	volatile bool written = false, bailed_out = false;
	zend_llist list;

	if (reason != SERVERPUSH_REASON_NONE) {
		return reason;
	}
	serverpush_header_list_init(&list);
	reason = collect(serverpush_registry_current(), &SG(sapi_headers), &list);
	if (reason != SERVERPUSH_REASON_NONE) {
		return reason;
	}
	zend_try {
		written = serverpush_interim_send(status, &list);
	} zend_catch {
		bailed_out = true;
	} zend_end_try();
	zend_llist_destroy(&list);
	if (bailed_out) {
		zend_bailout();
	}
	if (!written) {
		return SERVERPUSH_REASON_NOT_WRITTEN;
	}
	if (status == EARLY_HINTS) {
		serverpush_early_hints_were_sent();
	}
	return SERVERPUSH_REASON_NONE;
}

/* The learned ones were faster: the table is to know all the same what the page would have sent by itself */
static void tell_own_hints(void)
{
	zend_llist list;

	serverpush_header_list_init(&list);
	collect(serverpush_registry_current(), &SG(sapi_headers), &list);
	zend_llist_destroy(&list);
}

bool serverpush_early_hints_send(int status)
{
	serverpush_reason reason = hint(status);

	if (UNEXPECTED(reason == SERVERPUSH_REASON_HINTS_SENT && SERVERPUSH_G(learned_hints).sent)
		&& serverpush_plan_refusal(NULL, &SG(sapi_headers)) == SERVERPUSH_REASON_NONE) {
		tell_own_hints();
	}
	SERVERPUSH_STATE(early_hints).reason = (uint8_t) reason;
	return reason == SERVERPUSH_REASON_NONE;
}

serverpush_interim_answer serverpush_early_hints_interim(const sapi_headers_struct *headers, zend_llist *list)
{
	serverpush_registry *registry = serverpush_registry_current();
	bool is_hints = headers->http_response_code == EARLY_HINTS && serverpush_is_early_interim(headers);
	volatile serverpush_reason reason = SERVERPUSH_REASON_NOT_WRITTEN;
	/* whatever the final status will be, the SAPI has overwritten it */
	sapi_headers_struct final = *headers;

	final.http_response_code = 200;
	final.http_status_line = NULL;
	if (serverpush_plan_refusal(registry ? &registry->links : NULL, &final) != SERVERPUSH_REASON_NONE) {
		return SERVERPUSH_INTERIM_AS_IT_IS;
	}
	if (is_hints && SERVERPUSH_G(early_hints).sent) {
		if (SERVERPUSH_G(learned_hints).sent) {
			zend_try {
				tell_own_hints();
			} zend_end_try();
		}
		return SERVERPUSH_INTERIM_DROPPED;
	}
	zend_try {
		reason = collect(registry, &final, list);
	} zend_catch {
		/* a part of it would be the one that browsers take */
		zend_llist_clean(list);
	} zend_end_try();
	if (is_hints) {
		SERVERPUSH_STATE(early_hints).reason = (uint8_t) reason;
		/* an empty one would be the one that browsers take */
		if (list->count == 0) {
			return SERVERPUSH_INTERIM_DROPPED;
		}
		serverpush_early_hints_were_sent();
	}
	return SERVERPUSH_INTERIM_REPLACED;
}
