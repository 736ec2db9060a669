/*
 * The early flush. Front ends of FastCGI hold the header block until the body begins, so a line feed follows it; that
 * is why the response must be of a kind that ignores one, and why nothing may depend on every byte of the body.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/link/bytes.h"
#include "src/delivery/early_flush.h"
#include "src/plan/registry.h"
#include "src/sapi/final_response.h"
#include "src/sapi/header_list.h"
#include "src/sapi/request.h"

#define UNBUFFERED "X-Accel-Buffering: no"

static bool has_field(const char *name)
{
	const serverpush_bytes bytes = {name, strlen(name)};
	serverpush_bytes value;

	SERVERPUSH_HEADER_FOREACH(&SG(sapi_headers).headers, header) {
		if (serverpush_header_value(header, bytes, &value)) {
			return true;
		}
	}
	return false;
}

/* Those of which a line feed more would make a lie, or that say that the body is no text */
static bool has_field_of_body_bytes(void)
{
	static const char *const names[] = {"Content-Length:", "Content-Encoding:", "Content-Range:", "Content-Digest:",
		"Content-MD5:", "Digest:", "Transfer-Encoding:"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (has_field(names[i])) {
			return true;
		}
	}
	return false;
}

/* text/html, and JSON under any name (RFC 6839, section 3.1): white space before the document means nothing */
static bool is_html_or_json(serverpush_bytes type)
{
	const serverpush_bytes suffix = SERVERPUSH_LITERAL("+json");
	const char *semicolon = type.len ? memchr(type.at, ';', type.len) : NULL;

	if (semicolon) {
		type.len = (size_t) (semicolon - type.at);
	}
	while (type.len && (type.at[type.len - 1] == ' ' || type.at[type.len - 1] == '\t')) {
		type.len--;
	}
	return serverpush_bytes_equal_ci(type, SERVERPUSH_LITERAL("text/html"))
		|| serverpush_bytes_equal_ci(type, SERVERPUSH_LITERAL("application/json"))
		|| (type.len > suffix.len
			&& serverpush_bytes_equal_ci(
				(serverpush_bytes){type.at + type.len - suffix.len, suffix.len}, suffix));
}

static bool content_type_allows(void)
{
	serverpush_bytes type = {NULL, 0};
	bool allows;
	char *standard = NULL;

	SERVERPUSH_HEADER_FOREACH(&SG(sapi_headers).headers, header) {
		serverpush_header_value(header, SERVERPUSH_LITERAL("Content-Type:"), &type);
	}
	if (!type.at && SG(sapi_headers).send_default_content_type) {
		standard = sapi_get_default_content_type();
		type = (serverpush_bytes){standard, strlen(standard)};
	}
	allows = is_html_or_json(type);
	if (standard) {
		efree(standard);
	}
	return allows;
}

/* What forbids a line feed before the body */
static serverpush_reason body_refusal(void)
{
	if (!serverpush_status_has_whole_body(serverpush_effective_status(&SG(sapi_headers)))) {
		return SERVERPUSH_REASON_NO_BODY;
	}
	if (!content_type_allows()) {
		return SERVERPUSH_REASON_CONTENT_TYPE;
	}
	if (has_field_of_body_bytes()) {
		return SERVERPUSH_REASON_BODY_FIELD;
	}
	return serverpush_output_is_transformed() ? SERVERPUSH_REASON_OUTPUT_HANDLER : SERVERPUSH_REASON_NONE;
}

static serverpush_reason refusal(void)
{
	serverpush_reason closed = serverpush_registry_closed_early();

	if (closed != SERVERPUSH_REASON_NONE) {
		return closed;
	}
	return serverpush_request_is_get() ? body_refusal() : SERVERPUSH_REASON_METHOD;
}

bool serverpush_early_flush(bool unbuffered)
{
	serverpush_early *state = &SERVERPUSH_G(early_flush);
	serverpush_reason reason = refusal();

	if (reason == SERVERPUSH_REASON_NONE) {
		if (unbuffered && !has_field("X-Accel-Buffering:")) {
			sapi_add_header_ex(UNBUFFERED, strlen(UNBUFFERED), true, false);
		}
		if (serverpush_final_response_headers() == SUCCESS) {
			state->sent = true;
			/* once more: header_register_callback()'s function may have made another response of it */
			reason = body_refusal();
			state->reason = (uint8_t) reason;
			serverpush_final_response_flush(reason == SERVERPUSH_REASON_NONE);
			return true;
		}
		reason = SERVERPUSH_REASON_NOT_WRITTEN;
	}
	state->reason = (uint8_t) reason;
	return false;
}
