/*
 * The watch of early(): a few numbers, compared when the headers are out. Not each call of header() is looked at: a
 * session's cookie and the status of an uncaught exception are set by none.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "php_output.h"
#include "src/delivery/early_watch.h"
#include "src/sapi/header_list.h"
#include "src/sapi/hooks.h"

/* What the values of all fields of a name are, in one number; 0 if there are none */
static zend_ulong digest(const sapi_headers_struct *headers, serverpush_bytes name)
{
	zend_ulong sum = 0;

	SERVERPUSH_HEADER_FOREACH(&headers->headers, header) {
		serverpush_bytes value;

		if (serverpush_header_value(header, name, &value)) {
			sum = sum * 33 + zend_inline_hash_func(value.len ? value.at : "", value.len);
		}
	}
	return sum;
}

static serverpush_early_facts facts_of(const sapi_headers_struct *headers)
{
	return (serverpush_early_facts){
		.status = serverpush_effective_status(headers),
		.cookies = digest(headers, SERVERPUSH_LITERAL("Set-Cookie:")),
		.location = digest(headers, SERVERPUSH_LITERAL("Location:")),
	};
}

void serverpush_early_watch_start(void)
{
	serverpush_early_watch *watch = &SERVERPUSH_G(early_watch);
	zend_string *file;

	/* where the headers are out, header() warns by itself */
	if (!SERVERPUSH_G(debug) || !SERVERPUSH_G(enabled) || watch->file || SG(headers_sent)
		|| !serverpush_sends_headers()) {
		return;
	}
	/* none where the engine itself calls: as a shutdown function, say */
	file = zend_get_executed_filename_ex();
	SERVERPUSH_STATE(early_watch).file = file ? zend_string_copy(file) : zend_string_init(ZEND_STRL("Unknown"), false);
	watch->line = zend_get_executed_lineno();
	watch->facts = facts_of(&SG(sapi_headers));
}

void serverpush_early_watch_warn(const sapi_headers_struct *headers)
{
	serverpush_early_watch *watch = &SERVERPUSH_G(early_watch);
	serverpush_early_facts now = facts_of(headers);
	char status[sizeof(", the status (-2147483648)")] = "";
	const char *redirect = now.location != watch->facts.location ? ", a redirect" : "";
	const char *cookies = now.cookies != watch->facts.cookies ? ", cookies" : "";

	if (now.status != watch->facts.status) {
		snprintf(status, sizeof(status), ", the status (%d)", now.status);
	}
	if (status[0] || redirect[0] || cookies[0]) {
		char what[128];

		if (SG(request_info).headers_only) {
			/* HEAD: the engine will say so, but too late for what may be shown now */
			OG(flags) |= PHP_OUTPUT_DISABLED;
		}
		snprintf(what, sizeof(what), "%s%s%s", status, redirect, cookies);
		zend_error_at(E_WARNING, watch->file, watch->line,
			"ServerPush\\early(): Changed after this call: %s; where early() flushes this is lost",
			what + strlen(", "));
	}
}

void serverpush_early_watch_end(void)
{
	zend_string_release(SERVERPUSH_G(early_watch).file);
	memset(&SERVERPUSH_G(early_watch), 0, sizeof(SERVERPUSH_G(early_watch)));
}
