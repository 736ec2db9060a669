/*
 * The registry: allocated at the first declaration, or the first refusal.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "php_output.h"
#include "zend_smart_str.h"
#include "src/plan/registry.h"
#include "src/plan/trim.h"
#include "src/sapi/hooks.h"
#include "src/sapi/request.h"

/* A queue worker is one request that never sends headers: what it declares must not grow without end */
#define NO_HEADERS_MAX 1000

serverpush_registry *serverpush_registry_current(void)
{
	return SERVERPUSH_G(registry);
}

serverpush_registry *serverpush_registry_open(void)
{
	if (UNEXPECTED(!SERVERPUSH_G(registry))) {
		struct {
			serverpush_registry registry;
			serverpush_set_block block;
		} *memory = emalloc(sizeof(*memory));
		serverpush_registry *registry = &memory->registry;

		SERVERPUSH_ZERO(registry, sizeof(*registry));
		serverpush_set_init_in(&registry->links, SERVERPUSH_G(hash_seed), &memory->block);
		SERVERPUSH_STATE(registry) = registry;
	}
	return SERVERPUSH_G(registry);
}

serverpush_reason serverpush_registry_closed_why(void)
{
	if (UNEXPECTED(CG(compiler_options) & ZEND_COMPILE_PRELOAD)) {
		return SERVERPUSH_REASON_PRELOADING;
	}
	if (EXPECTED(!SG(headers_sent)) || !serverpush_sends_headers()) {
		return SERVERPUSH_REASON_NONE;
	}
	return serverpush_request_is_part() ? SERVERPUSH_REASON_SUB_REQUEST : SERVERPUSH_REASON_HEADERS_SENT;
}

serverpush_reason serverpush_registry_closed_early(void)
{
	if (!SERVERPUSH_G(enabled)) {
		return SERVERPUSH_REASON_DISABLED;
	}
	if (!serverpush_sends_headers()) {
		return SERVERPUSH_REASON_NO_HEADERS;
	}
	return serverpush_request_is_part() ? SERVERPUSH_REASON_SUB_REQUEST : serverpush_registry_closed();
}

/* A URL as it can stand in a log: a line break in it would begin a line there */
static zend_string *printable(zend_string *href)
{
	smart_str escaped = {0};

	if (!serverpush_bytes_any(SERVERPUSH_VIEW(href), SERVERPUSH_BYTE_CONTROL)) {
		return zend_string_copy(href);
	}
	smart_str_append_escaped(&escaped, ZSTR_VAL(href), ZSTR_LEN(href));
	return smart_str_extract(&escaped);
}

static void warn_of(zend_string *href, serverpush_reason reason)
{
	const char *file = reason == SERVERPUSH_REASON_HEADERS_SENT ? php_output_get_start_filename() : NULL;
	zend_string *shown = printable(href);

	/* the place as header() names it */
	if (file) {
		php_error_docref(NULL, E_WARNING, "Link to \"%s\" refused: %s (output started at %s:%d)", ZSTR_VAL(shown),
			serverpush_reason_text(reason), file, php_output_get_start_lineno());
	} else {
		php_error_docref(
			NULL, E_WARNING, "Link to \"%s\" refused: %s", ZSTR_VAL(shown), serverpush_reason_text(reason));
	}
	zend_string_release(shown);
}

void serverpush_registry_refuse(zend_string *href, serverpush_bytes rel, serverpush_reason reason)
{
	serverpush_registry *registry = serverpush_registry_open();
	serverpush_refusal *refusal;

	href = zend_string_init(ZSTR_VAL(href), MIN(ZSTR_LEN(href), SERVERPUSH_REFUSED_HREF_MAX), false);
	if (registry->refusal_count < SERVERPUSH_REFUSALS_MAX) {
		if (!registry->refusals) {
			registry->refusals = safe_emalloc(SERVERPUSH_REFUSALS_MAX, sizeof(*registry->refusals), 0);
		}
		refusal = &registry->refusals[registry->refusal_count];
		refusal->href = zend_string_copy(href);
		refusal->rel = zend_string_init(rel.at, rel.len, false);
		refusal->reason = reason;
		registry->refusal_count++;
	}
	if (SERVERPUSH_G(debug) && !EG(exception)) {
		warn_of(href, reason);
	}
	zend_string_release(href);
}

/* Where no headers are sent: whether one more link is too many */
static bool is_full(serverpush_set *links, const serverpush_link *link, zend_string *href)
{
	serverpush_link target;

	if (EXPECTED(links->count < NO_HEADERS_MAX) || serverpush_sends_headers()) {
		return false;
	}
	target = *link;
	target.href = SERVERPUSH_VIEW(href);
	return !serverpush_set_find(links, &target);
}

serverpush_set_result serverpush_registry_add(const serverpush_link *link, zend_string *href)
{
	serverpush_registry *registry = serverpush_registry_open();

	if (UNEXPECTED(is_full(&registry->links, link, href))) {
		serverpush_registry_refuse(href, serverpush_link_rel_name(link), SERVERPUSH_REASON_TOO_MANY);
		zend_string_release(href);
		return SERVERPUSH_SET_UNCHANGED;
	}
	SERVERPUSH_G(changes)++;
	return serverpush_set_add(&registry->links, link, href);
}

void serverpush_registry_end(void)
{
	serverpush_registry *registry = SERVERPUSH_G(registry);

	SERVERPUSH_G(registry) = NULL;
	serverpush_set_destroy(&registry->links);
	if (registry->client) {
		serverpush_client_cookie_free(registry->client);
	}
	if (registry->trimmed) {
		serverpush_trim_lines_free(registry->trimmed);
	}
	for (uint32_t i = 0; i < registry->refusal_count; i++) {
		zend_string_release(registry->refusals[i].href);
		zend_string_release(registry->refusals[i].rel);
	}
	if (registry->refusals) {
		efree(registry->refusals);
	}
	efree(registry);
}
