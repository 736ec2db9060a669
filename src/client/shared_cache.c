/*
 * Shared caches.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/client/shared_cache.h"
#include "src/sapi/header_list.h"

#define IS(bytes, literal) serverpush_bytes_equal_ci(bytes, SERVERPUSH_LITERAL(literal))

/* What the fields of a response say to shared caches */
typedef struct {
	/* they may keep it */
	bool allowed;
	/* they must not */
	bool forbidden;
	/* it is made for caches, if perhaps only for the browser's */
	bool cacheable;
} policy;

/* A directive's argument: a token or a quoted-string (RFC 9110, section 5.6.4), of which only the end matters */
static const char *skip_argument(const char *at, const char *end)
{
	if (at < end && *at == '"') {
		for (at++; at < end && *at != '"'; at++) {
			at += *at == '\\' && end - at > 1;
		}
	}
	while (at < end && *at != ',') {
		at++;
	}
	return at;
}

/* Cache-Control (RFC 9111, section 5.2) */
static void read_directives(serverpush_bytes value, policy *policy)
{
	const char *at = value.at;
	const char *end = at + value.len;

	while (at < end) {
		serverpush_bytes name = {at, 0};
		bool has_argument;

		while (at < end && serverpush_byte_is(*at, SERVERPUSH_BYTE_TOKEN)) {
			at++;
		}
		name.len = (size_t) (at - name.at);
		has_argument = at < end && *at == '=';
		if (IS(name, "public") || IS(name, "s-maxage")) {
			policy->allowed = true;
		} else if (IS(name, "no-store") || (IS(name, "private") && !has_argument)) {
			/* with an argument, private speaks of some fields alone */
			policy->forbidden = true;
		}
		at = skip_argument(at + has_argument, end);
		while (at < end && (*at == ',' || serverpush_is_whitespace(*at))) {
			at++;
		}
	}
}

/* Fields that caches in front of the application read before Cache-Control: CDN-Cache-Control (RFC 9213) and its kin */
static bool is_for_shared_caches(const sapi_header_struct *field)
{
	const serverpush_bytes suffix = SERVERPUSH_LITERAL("CDN-Cache-Control");
	const char *colon = memchr(field->header, ':', field->header_len);
	size_t len = colon ? (size_t) (colon - field->header) : 0;
	serverpush_bytes name = {field->header, len};

	return IS(name, "Surrogate-Control") || IS(name, "X-Accel-Expires") || IS(name, "Edge-Control")
		|| (len >= suffix.len && IS(((serverpush_bytes){name.at + len - suffix.len, suffix.len}), "CDN-Cache-Control"));
}

static void read_field(const sapi_header_struct *field, policy *policy)
{
	serverpush_bytes value;

	if (serverpush_header_value(field, SERVERPUSH_LITERAL("Cache-Control:"), &value)) {
		policy->cacheable = true;
		read_directives(value, policy);
	} else if (serverpush_header_value(field, SERVERPUSH_LITERAL("Expires:"), &value)
		|| serverpush_header_value(field, SERVERPUSH_LITERAL("Last-Modified:"), &value)
		|| serverpush_header_value(field, SERVERPUSH_LITERAL("ETag:"), &value)) {
		policy->cacheable = true;
	} else if (is_for_shared_caches(field)) {
		policy->allowed = true;
	}
}

/* Redirects that caches keep although nothing says how long (RFC 9110, section 15.1) */
static bool is_permanent(int status)
{
	return status == 300 || status == 301 || status == 308;
}

bool serverpush_shared_cache_may_keep(const sapi_headers_struct *headers)
{
	policy policy = {false, false, is_permanent(serverpush_effective_status(headers))};

	SERVERPUSH_HEADER_FOREACH(&headers->headers, field) {
		read_field(field, &policy);
	}
	return policy.allowed || (policy.cacheable && !policy.forbidden);
}
