/*
 * Shared caches: what the response says to them, by RFC 9111 and by the fields of those that have their own.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/client/shared_cache.h"
#include "src/sapi/header_list.h"

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
		if (serverpush_bytes_are_ci(name, "public") || serverpush_bytes_are_ci(name, "s-maxage")) {
			policy->allowed = true;
		} else if (serverpush_bytes_are_ci(name, "no-store")
			|| (serverpush_bytes_are_ci(name, "private") && !has_argument)) {
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
	static const serverpush_bytes names[] = {SERVERPUSH_STATIC("Surrogate-Control"),
		SERVERPUSH_STATIC("X-Accel-Expires"), SERVERPUSH_STATIC("Edge-Control")};
	const serverpush_bytes suffix = SERVERPUSH_LITERAL("CDN-Cache-Control");
	const char *colon = memchr(field->header, ':', field->header_len);
	serverpush_bytes name = {field->header, colon ? (size_t) (colon - field->header) : 0};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (serverpush_bytes_equal_ci(name, names[i])) {
			return true;
		}
	}
	return name.len >= suffix.len
		&& serverpush_bytes_equal_ci((serverpush_bytes){name.at + name.len - suffix.len, suffix.len}, suffix);
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
