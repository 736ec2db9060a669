/*
 * report(): the account of the request as an array.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/delivery/learned.h"
#include "src/plan/account.h"
#include "src/plan/plan.h"
#include "src/sapi/hooks.h"

static void add_reason(zval *line, serverpush_reason reason)
{
	const char *text = serverpush_reason_text(reason);

	if (text) {
		add_assoc_string(line, "reason", text);
	} else {
		add_assoc_null(line, "reason");
	}
}

static void add_line(zval *list, zend_string *href, serverpush_bytes rel, serverpush_outcome outcome,
	serverpush_reason reason, const char *source)
{
	zval link;

	array_init_size(&link, 5);
	add_assoc_str(&link, "href", href);
	add_assoc_stringl(&link, "rel", rel.at, rel.len);
	add_assoc_string(&link, "state", serverpush_outcome_name(outcome));
	add_reason(&link, reason);
	add_assoc_string(&link, "source", source);
	add_next_index_zval(list, &link);
}

static void report_link(const serverpush_account_line *line, void *list)
{
	add_line(list, zend_string_copy(line->href), line->rel, line->outcome, line->reason, "declared");
}

/* One that went out, before the script began or with the final headers; the others are no links of this response */
static void report_learned(const serverpush_link *learned, bool sent, void *list)
{
	if (sent) {
		add_line(list, zend_string_init(learned->href.at, learned->href.len, false),
			serverpush_link_rel_name(learned), SERVERPUSH_OUTCOME_SENT, SERVERPUSH_REASON_NONE, "learned");
	}
}

static void report_early(zval *report, const char *name, const serverpush_early *state)
{
	zval early;

	array_init_size(&early, 2);
	add_assoc_bool(&early, "sent", state->sent);
	add_reason(&early, (serverpush_reason) state->reason);
	add_assoc_zval(report, name, &early);
}

ZEND_FUNCTION(ServerPush_report)
{
	serverpush_registry *registry = serverpush_registry_current();
	zval links;

	ZEND_PARSE_PARAMETERS_NONE();

	if (registry && !registry->sent) {
		/* what would become of them if the headers were sent now */
		serverpush_plan(registry, &SG(sapi_headers));
	}
	array_init(&links);
	serverpush_account_visit(registry, report_link, &links);
	serverpush_learned_visit(report_learned, &links);
	array_init_size(return_value, 5);
	add_assoc_string(return_value, "phase", SG(headers_sent) && serverpush_sends_headers() ? "sent" : "open");
	add_assoc_zval(return_value, "links", &links);
	report_early(return_value, "early_hints", &SERVERPUSH_G(early_hints));
	report_early(return_value, "early_flush", &SERVERPUSH_G(early_flush));
	report_early(return_value, "learned_hints", &SERVERPUSH_G(learned_hints));
}
