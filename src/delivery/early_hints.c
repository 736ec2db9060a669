/*
 * Early hints: a gate, a plan, and the lines that a 103 can carry.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/plan/budget.h"
#include "src/delivery/early_hints.h"
#include "src/plan/others.h"
#include "src/plan/plan.h"
#include "src/sapi/header_list.h"
#include "src/sapi/interim.h"
#include "src/sapi/request.h"
#include "src/set/field_line.h"

#define EARLY_HINTS 103

/* The header block of an interim response */
typedef struct {
	zend_llist *list;
	/* the declared links, NULL if there are none */
	serverpush_set *set;
	/* a proxy that takes a large final header block may still choke on a large 103: the limits hold for each */
	serverpush_room room;
} block;

/* false: the link has no form for a 103, or does not fit; it waits for the final response */
static bool append_hint(block *out, const serverpush_link *link)
{
	size_t len;
	char *line = serverpush_hint_line(link, &len);

	if (!line) {
		return false;
	}
	if (out->room.links == 0 || out->room.bytes < serverpush_line_size(len)) {
		efree(line);
		return false;
	}
	out->room.links--;
	out->room.bytes -= serverpush_line_size(len);
	serverpush_header_append(out->list, line, len);
	return true;
}

static void append_others(const serverpush_link *link, uint32_t nth, bool more, void *context)
{
	block *out = context;
	serverpush_entry *ours;

	(void) nth;
	if (!(link->flags & SERVERPUSH_LINK_ANCHORED) && !more && append_hint(out, link) && out->set) {
		ours = serverpush_set_find(out->set, link);
		if (ours) {
			serverpush_entry_decide(ours, SERVERPUSH_OUTCOME_SET_BY_OTHERS, SERVERPUSH_REASON_SET_BY_OTHERS);
		}
	}
}

/* What the final response would carry with these headers, in the form for a 103 */
static void collect(serverpush_registry *registry, const sapi_headers_struct *headers, zend_llist *list)
{
	block out = {list, registry ? &registry->links : NULL, serverpush_budget_room(0, 0)};

	if (registry) {
		serverpush_plan_for_anybody(registry, headers);
		SERVERPUSH_SET_FOREACH(&registry->links, entry) {
			/* another field says it, but maybe in no form for a 103 */
			if (entry->outcome == SERVERPUSH_OUTCOME_SET_BY_OTHERS) {
				serverpush_entry_decide(entry, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_NONE);
			}
		}
	}
	serverpush_others_visit(&headers->headers, append_others, &out);
	if (registry) {
		SERVERPUSH_SET_FOREACH(&registry->links, entry) {
			serverpush_link link;

			if (entry->outcome == SERVERPUSH_OUTCOME_PENDING) {
				serverpush_entry_link(entry, &link);
				append_hint(&out, &link);
			}
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
		case SERVERPUSH_INTERIM_NO_APACHE:
			return SERVERPUSH_REASON_NO_APACHE;
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
	collect(serverpush_registry_current(), &SG(sapi_headers), &list);
	if (list.count == 0) {
		return SERVERPUSH_REASON_NO_HINTS;
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
	SERVERPUSH_G(early_hints).sent |= status == EARLY_HINTS;
	return SERVERPUSH_REASON_NONE;
}

bool serverpush_early_hints_send(int status)
{
	serverpush_reason reason = hint(status);

	SERVERPUSH_G(early_hints).reason = (uint8_t) reason;
	return reason == SERVERPUSH_REASON_NONE;
}

serverpush_interim_answer serverpush_early_hints_interim(const sapi_headers_struct *headers, zend_llist *list)
{
	serverpush_registry *registry = serverpush_registry_current();
	bool is_hints = headers->http_response_code == EARLY_HINTS && serverpush_is_early_interim(headers);
	/* whatever the final status will be, the SAPI has overwritten it */
	sapi_headers_struct final = *headers;

	final.http_response_code = 200;
	final.http_status_line = NULL;
	if (serverpush_plan_refusal(registry ? &registry->links : NULL, &final) != SERVERPUSH_REASON_NONE) {
		return SERVERPUSH_INTERIM_AS_IT_IS;
	}
	if (is_hints && SERVERPUSH_G(early_hints).sent) {
		return SERVERPUSH_INTERIM_DROPPED;
	}
	zend_try {
		collect(registry, &final, list);
	} zend_end_try();
	if (is_hints) {
		/* an empty one would be the one that browsers take */
		if (list->count == 0) {
			return SERVERPUSH_INTERIM_DROPPED;
		}
		SERVERPUSH_G(early_hints).sent = true;
	}
	return SERVERPUSH_INTERIM_REPLACED;
}
