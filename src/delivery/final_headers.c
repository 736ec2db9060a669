/*
 * The header phase of the final response: the plan, then one line for each link that it lets through.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/delivery/final_headers.h"
#include "src/delivery/learned_final.h"
#include "src/delivery/listed_fields.h"
#include "src/delivery/page.h"
#include "src/plan/account.h"
#include "src/plan/plan.h"
#include "src/sapi/header_list.h"
#include "src/sapi/hooks.h"
#include "src/set/field_line.h"

static void send_field(sapi_headers_struct *headers, serverpush_entry *entry)
{
	size_t len;
	char *line = serverpush_field_line(entry, &len);

	serverpush_header_add(headers, line, len);
	if (EXPECTED(entry->outcome == SERVERPUSH_OUTCOME_PENDING)) {
		serverpush_entry_decide(entry, SERVERPUSH_OUTCOME_SENT, (serverpush_reason) entry->reason);
	}
}

static void send_fields(sapi_headers_struct *headers, const serverpush_set *set)
{
	SERVERPUSH_SET_FOREACH_TO_SEND(set, entry) {
		if (serverpush_outcome_has_field(entry->outcome)) {
			send_field(headers, entry);
		}
	}
}

static void run(serverpush_registry *registry, sapi_headers_struct *headers)
{
	char *timing = NULL, *cookie = NULL;
	size_t timing_len, cookie_len;

	serverpush_plan(registry, headers);
	if (UNEXPECTED(registry->trimmed)) {
		serverpush_header_exchange(headers, "Link", registry->trimmed);
	}
	if (registry->client) {
		cookie = serverpush_client_cookie_line(registry->client, &registry->links, &cookie_len);
	}
	if (SERVERPUSH_G(debug) && SERVERPUSH_G(enabled)) {
		timing = serverpush_account_timing_line(registry, &timing_len);
	}
	send_fields(headers, &registry->links);
	if (cookie) {
		serverpush_header_add(headers, cookie, cookie_len);
	}
	if (timing) {
		serverpush_header_add(headers, timing, timing_len);
	}
}

/* The links of the request; with serverpush.trim_foreign there is something to do where nothing was declared, too */
static void add_links(sapi_headers_struct *headers)
{
	serverpush_registry *registry = serverpush_registry_current();

	/* A SAPI that failed to send may be asked again: the fields are in its list */
	if (registry ? registry->sent : !SERVERPUSH_G(trim_foreign)) {
		return;
	}
	registry = serverpush_registry_open();
	registry->sent = true;
	if (SERVERPUSH_G(listed_fields)) {
		serverpush_listed_fields_end();
	}
	run(registry, headers);
}

/* How much earlier than the page its hints were: no browser can tell, they report the later read from the cache */
static void add_early_timing(sapi_headers_struct *headers)
{
	uint64_t at = SERVERPUSH_G(early_hints_at);
	char *line;
	size_t len;

	if (at && (SERVERPUSH_G(timing) || SERVERPUSH_G(debug))) {
		SERVERPUSH_G(early_hints_at) = 0;
		len = spprintf(&line, 0, "Server-Timing: early;dur=%.1f", (double) (serverpush_page_clock() - at) / 1e6);
		serverpush_header_add(headers, line, len);
	}
}

void serverpush_final_headers_add(sapi_headers_struct *headers)
{
	if (!serverpush_sends_headers()) {
		return;
	}
	/* Whatever goes wrong with hints: the page goes out */
	zend_try {
		if (UNEXPECTED(SERVERPUSH_G(page))) {
			serverpush_page_see_headers(headers);
		}
		add_links(headers);
		if (UNEXPECTED(SERVERPUSH_G(page))) {
			serverpush_learned_add_final(headers);
		}
		add_early_timing(headers);
	} zend_end_try();
}
