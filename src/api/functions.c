/*
 * The functions of the API.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/api/declare.h"
#include "src/api/link_set_object.h"
#include "src/plan/plan.h"
#include "src/sapi/hooks.h"

ZEND_FUNCTION(ServerPush_push)
{
	serverpush_declare_preload(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, false);
}

ZEND_FUNCTION(ServerPush_preload)
{
	serverpush_declare_preload(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, true);
}

ZEND_FUNCTION(ServerPush_modulepreload)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, SERVERPUSH_REL_MODULEPRELOAD);
}

ZEND_FUNCTION(ServerPush_preconnect)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, SERVERPUSH_REL_PRECONNECT);
}

ZEND_FUNCTION(ServerPush_dns_prefetch)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, SERVERPUSH_REL_DNS_PREFETCH);
}

ZEND_FUNCTION(ServerPush_prefetch)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, SERVERPUSH_REL_PREFETCH);
}

ZEND_FUNCTION(ServerPush_add_link)
{
	serverpush_declare_relation(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL);
}

ZEND_FUNCTION(ServerPush_push_to)
{
	serverpush_declare_on_response(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_FUNCTION(ServerPush_links)
{
	ZEND_PARSE_PARAMETERS_NONE();
	serverpush_link_set_create_live(return_value);
}

static void add_reason(zval *line, serverpush_reason reason)
{
	const char *text = serverpush_reason_text(reason);

	if (text) {
		add_assoc_string(line, "reason", text);
	} else {
		add_assoc_null(line, "reason");
	}
}

static void report_link(
	zval *list, zend_string *href, serverpush_bytes rel, serverpush_outcome outcome, serverpush_reason reason)
{
	zval link;

	array_init_size(&link, 4);
	add_assoc_str(&link, "href", zend_string_copy(href));
	add_assoc_stringl(&link, "rel", rel.at, rel.len);
	add_assoc_string(&link, "state", serverpush_outcome_name(outcome));
	add_reason(&link, reason);
	add_next_index_zval(list, &link);
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

	array_init(&links);
	if (registry) {
		if (!registry->sent) {
			serverpush_plan(registry, &SG(sapi_headers));
		}
		SERVERPUSH_SET_FOREACH(&registry->links, entry) {
			serverpush_link link;

			serverpush_entry_link(entry, &link);
			report_link(&links, entry->href, serverpush_link_rel_name(&link), (serverpush_outcome) entry->outcome,
				(serverpush_reason) entry->reason);
		}
		for (uint32_t i = 0; i < registry->refusal_count; i++) {
			const serverpush_refusal *refusal = &registry->refusals[i];

			report_link(&links, refusal->href, SERVERPUSH_VIEW(refusal->rel),
				serverpush_reason_outcome(refusal->reason), refusal->reason);
		}
	}
	array_init_size(return_value, 4);
	add_assoc_string(return_value, "phase", SG(headers_sent) && serverpush_sends_headers() ? "sent" : "open");
	add_assoc_zval(return_value, "links", &links);
	report_early(return_value, "early_hints", &SERVERPUSH_G(early_hints));
	report_early(return_value, "early_flush", &SERVERPUSH_G(early_flush));
}
