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

/* Those of which a line feed more would make a lie, or that say that the body is no text, or may come in parts */
static bool has_field_of_body_bytes(void)
{
	static const char *const names[] = {"Content-Length:", "Content-Encoding:", "Content-Range:", "Content-Digest:",
		"Repr-Digest:", "Content-MD5:", "Digest:", "Accept-Ranges:", "Transfer-Encoding:"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (has_field(names[i])) {
			return true;
		}
	}
	return false;
}

/* What forbids a line feed before the body */
static serverpush_reason body_refusal(void)
{
	if (!serverpush_status_has_whole_body(serverpush_effective_status(&SG(sapi_headers)))) {
		return SERVERPUSH_REASON_NO_BODY;
	}
	/* not JSON: a prefix such as )]}', is no longer the first thing, and a digest of it no longer true */
	if (!serverpush_is_html(&SG(sapi_headers))) {
		return SERVERPUSH_REASON_CONTENT_TYPE;
	}
	if (serverpush_is_attachment(&SG(sapi_headers))) {
		return SERVERPUSH_REASON_ATTACHMENT;
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
	serverpush_early *state = &SERVERPUSH_STATE(early_flush);
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
