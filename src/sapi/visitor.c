/*
 * The facts of a request at its beginning: what its variables say.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "SAPI.h"
#include "src/link/url_forwarded.h"
#include "src/sapi/interim.h"
#include "src/sapi/request.h"
#include "src/sapi/variables.h"
#include "src/sapi/visitor.h"

#define VARIABLE(name) variables->values[SERVERPUSH_VARIABLE_##name]

/* What is asked first, and alone if it can be, for it tells nearly all requests that are no navigations */
static bool may_navigate(void)
{
	bool known;
	serverpush_bytes mode = serverpush_variables_peek(SERVERPUSH_VARIABLE_HTTP_SEC_FETCH_MODE, &known);

	return !known || serverpush_bytes_are(mode, "navigate");
}

static bool is_navigation(const serverpush_variables *variables)
{
	return serverpush_bytes_are(VARIABLE(HTTP_SEC_FETCH_MODE), "navigate")
		&& serverpush_bytes_are(VARIABLE(HTTP_SEC_FETCH_DEST), "document") && VARIABLE(REQUEST_URI).len;
}

/* `prefetch`, or with more behind it: "prefetch;prerender" (W3C Resource Timing's fetch metadata for prefetches) */
static bool is_prefetch(serverpush_bytes purpose)
{
	const serverpush_bytes prefetch = SERVERPUSH_LITERAL("prefetch");

	return purpose.len >= prefetch.len
		&& serverpush_bytes_equal_ci((serverpush_bytes){purpose.at, prefetch.len}, prefetch);
}

/* A part of it, or only what changed; on nobody's demand; or for who counts bytes */
static bool is_special(const serverpush_variables *variables)
{
	return VARIABLE(HTTP_RANGE).len || VARIABLE(HTTP_IF_NONE_MATCH).len || VARIABLE(HTTP_IF_MODIFIED_SINCE).len
		|| is_prefetch(VARIABLE(HTTP_SEC_PURPOSE)) || is_prefetch(VARIABLE(HTTP_PURPOSE))
		|| serverpush_bytes_are_ci(VARIABLE(HTTP_SAVE_DATA), "on");
}

static bool says_https(serverpush_bytes value, serverpush_bytes (*scheme)(serverpush_bytes value))
{
	return value.len && serverpush_bytes_are(scheme(value), "https");
}

static serverpush_bytes scheme_of(const serverpush_variables *variables)
{
	serverpush_bytes https = VARIABLE(HTTPS);

	if ((https.len && !serverpush_bytes_are_ci(https, "off"))
		|| says_https(VARIABLE(REQUEST_SCHEME), serverpush_forwarded_scheme)
		|| says_https(VARIABLE(HTTP_X_FORWARDED_PROTO), serverpush_forwarded_scheme)
		|| says_https(VARIABLE(HTTP_FORWARDED), serverpush_forwarded_proto)) {
		return SERVERPUSH_LITERAL("https");
	}
	return SERVERPUSH_LITERAL("http");
}

/* The element behind the last comma: the one that the nearest proxy has added */
static serverpush_bytes last_of(serverpush_bytes list)
{
	for (size_t at = list.len; at > 0; at--) {
		if (list.at[at - 1] == ',') {
			return serverpush_bytes_trim((serverpush_bytes){list.at + at, list.len - at});
		}
	}
	return serverpush_bytes_trim(list);
}

static serverpush_bytes address_of(const serverpush_variables *variables, serverpush_is_proxy is_proxy)
{
	serverpush_bytes address = VARIABLE(REMOTE_ADDR), forwarded;

	if (SERVERPUSH_G(trust_forwarded) || is_proxy(address)) {
		forwarded = last_of(VARIABLE(HTTP_X_FORWARDED_FOR));
		return forwarded.len ? forwarded : address;
	}
	return address;
}

static void read_credentials(serverpush_visitor *visitor, const serverpush_variables *variables)
{
	visitor->cookies = VARIABLE(HTTP_COOKIE).len || (SG(request_info).cookie_data && *SG(request_info).cookie_data);
	visitor->anonymous = !visitor->cookies && !VARIABLE(HTTP_AUTHORIZATION).len && !VARIABLE(REMOTE_USER).len
		&& !VARIABLE(REDIRECT_HTTP_AUTHORIZATION).len && !VARIABLE(PHP_AUTH_USER).len
		&& !VARIABLE(SSL_CLIENT_S_DN).len && !VARIABLE(SSL_CLIENT_CERT).len
		&& !serverpush_bytes_are_ci(VARIABLE(SSL_CLIENT_VERIFY), "SUCCESS")
		&& !SG(request_info).auth_user && !SG(request_info).auth_digest && !serverpush_interim_has_authorization()
		&& !serverpush_interim_has_client_certificate();
}

static void read_host(serverpush_visitor *visitor, serverpush_bytes field)
{
	size_t len;

	visitor->host = (serverpush_bytes){visitor->authority, 0};
	if (serverpush_forwarded_authority(
			field, SERVERPUSH_LITERAL(""), visitor->scheme, visitor->authority, &len)) {
		visitor->host.len = len;
	}
}

static void read_all(serverpush_visitor *visitor, const serverpush_variables *variables, serverpush_is_proxy is_proxy)
{
	visitor->target = VARIABLE(REQUEST_URI);
	visitor->protocol = VARIABLE(SERVER_PROTOCOL);
	visitor->scheme = scheme_of(variables);
	read_host(visitor, VARIABLE(HTTP_HOST));
	visitor->forwarded_host = VARIABLE(HTTP_X_FORWARDED_HOST);
	visitor->forwarded = VARIABLE(HTTP_FORWARDED);
	visitor->document_root = VARIABLE(DOCUMENT_ROOT);
	visitor->script = SG(request_info).path_translated
		? (serverpush_bytes){SG(request_info).path_translated, strlen(SG(request_info).path_translated)}
		: SERVERPUSH_LITERAL("");
	visitor->mobile = serverpush_bytes_are(VARIABLE(HTTP_SEC_CH_UA_MOBILE), "?1");
	visitor->address = address_of(variables, is_proxy);
	read_credentials(visitor, variables);
}

bool serverpush_visitor_read(serverpush_visitor *visitor, serverpush_is_proxy is_proxy)
{
	serverpush_variables variables;

	if (!may_navigate() || !serverpush_variables_read(&variables, &visitor->variables)) {
		return false;
	}
	if (!is_navigation(&variables) || is_special(&variables)) {
		serverpush_visitor_end(visitor);
		return false;
	}
	read_all(visitor, &variables, is_proxy);
	return true;
}

bool serverpush_visitor_takes_interim(const serverpush_visitor *visitor)
{
	/* the SAPIs whose writer would ask a superglobal */
	return Z_TYPE(visitor->variables) == IS_ARRAY ? serverpush_protocol_has_interim(visitor->protocol)
												  : serverpush_interim_understood();
}

void serverpush_visitor_end(serverpush_visitor *visitor)
{
	zval_ptr_dtor(&visitor->variables);
	ZVAL_UNDEF(&visitor->variables);
}
