/*
 * The facts of a request at its beginning: from the SAPI's getenv() where it knows the request's variables, else from
 * an array of our own that the SAPI fills.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "SAPI.h"
#include "src/link/url_forwarded.h"
#include "src/sapi/hooks.h"
#include "src/sapi/interim.h"
#include "src/sapi/request.h"
#include "src/sapi/visitor.h"

/* That of the built-in server does not know its requests, FrankenPHP's is the process's environment */
static bool has_own_variables(void)
{
	return serverpush_is_builtin_server || serverpush_is_frankenphp;
}

static bool read_variables(serverpush_visitor *visitor)
{
	ZVAL_UNDEF(&visitor->variables);
	if (has_own_variables()) {
		if (!sapi_module.register_server_variables) {
			return false;
		}
		array_init(&visitor->variables);
		serverpush_hooks_register_variables(&visitor->variables);
		return true;
	}
	return sapi_module.getenv != NULL;
}

/* All that is asked for */
#define VARIABLES(X) \
	X(DOCUMENT_ROOT) X(HTTPS) X(HTTP_AUTHORIZATION) X(HTTP_COOKIE) X(HTTP_FORWARDED) X(HTTP_HOST) \
	X(HTTP_IF_MODIFIED_SINCE) X(HTTP_IF_NONE_MATCH) X(HTTP_PURPOSE) X(HTTP_RANGE) X(HTTP_SAVE_DATA) \
	X(HTTP_SEC_CH_UA_MOBILE) X(HTTP_SEC_FETCH_DEST) X(HTTP_SEC_FETCH_MODE) X(HTTP_SEC_PURPOSE) \
	X(HTTP_X_FORWARDED_FOR) X(HTTP_X_FORWARDED_HOST) X(HTTP_X_FORWARDED_PROTO) X(PHP_AUTH_USER) \
	X(REDIRECT_HTTP_AUTHORIZATION) X(REMOTE_ADDR) X(REMOTE_USER) X(REQUEST_SCHEME) X(REQUEST_URI) \
	X(SERVER_PROTOCOL) X(SSL_CLIENT_CERT) X(SSL_CLIENT_S_DN) X(SSL_CLIENT_VERIFY)

enum {
#define X(name) VARIABLE_##name,
	VARIABLES(X)
#undef X
	VARIABLE_COUNT
};

/* Their names, made at startup: an array of the SAPI's is asked thirty times for each navigation, by hashes */
static zend_string *names[VARIABLE_COUNT];

void serverpush_visitor_startup(void)
{
	static const char *const literals[] = {
#define X(name) #name,
		VARIABLES(X)
#undef X
	};

	for (int i = 0; i < VARIABLE_COUNT; i++) {
		names[i] = zend_string_init_interned(literals[i], strlen(literals[i]), true);
	}
}

/* A variable of the request, empty if there is none: no copy, and past the input filter */
static serverpush_bytes variable(const serverpush_visitor *visitor, const zend_string *name)
{
	if (Z_TYPE(visitor->variables) == IS_ARRAY) {
		const zval *value = zend_hash_find(Z_ARRVAL(visitor->variables), (zend_string *) name);

		return value && Z_TYPE_P(value) == IS_STRING ? SERVERPUSH_VIEW(Z_STR_P(value)) : SERVERPUSH_LITERAL("");
	} else {
		const char *value = sapi_module.getenv(ZSTR_VAL(name), ZSTR_LEN(name));

		return value ? (serverpush_bytes){value, strlen(value)} : SERVERPUSH_LITERAL("");
	}
}

#define VARIABLE(name) variable(visitor, names[VARIABLE_##name])

/* What is asked first, for it tells nearly all requests that are no navigations */
static bool is_navigation(const serverpush_visitor *visitor)
{
	return serverpush_bytes_are(VARIABLE(HTTP_SEC_FETCH_MODE), "navigate")
		&& serverpush_bytes_are(VARIABLE(HTTP_SEC_FETCH_DEST), "document");
}

/* `prefetch`, or with more behind it: "prefetch;prerender" (W3C Resource Timing's fetch metadata for prefetches) */
static bool is_prefetch(serverpush_bytes purpose)
{
	const serverpush_bytes prefetch = SERVERPUSH_LITERAL("prefetch");

	return purpose.len >= prefetch.len
		&& serverpush_bytes_equal_ci((serverpush_bytes){purpose.at, prefetch.len}, prefetch);
}

/* A part of it, or only what changed; on nobody's demand; or for who counts bytes */
static bool is_special(const serverpush_visitor *visitor)
{
	return VARIABLE(HTTP_RANGE).len || VARIABLE(HTTP_IF_NONE_MATCH).len || VARIABLE(HTTP_IF_MODIFIED_SINCE).len
		|| is_prefetch(VARIABLE(HTTP_SEC_PURPOSE)) || is_prefetch(VARIABLE(HTTP_PURPOSE))
		|| serverpush_bytes_are_ci(VARIABLE(HTTP_SAVE_DATA), "on");
}

static serverpush_bytes scheme_of(const serverpush_visitor *visitor)
{
	serverpush_bytes https = VARIABLE(HTTPS);

	if ((https.len && !serverpush_bytes_are_ci(https, "off"))
		|| serverpush_bytes_are(serverpush_forwarded_scheme(VARIABLE(REQUEST_SCHEME)), "https")
		|| serverpush_bytes_are(serverpush_forwarded_scheme(VARIABLE(HTTP_X_FORWARDED_PROTO)), "https")
		|| serverpush_bytes_are(serverpush_forwarded_proto(VARIABLE(HTTP_FORWARDED)), "https")) {
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

static serverpush_bytes address_of(const serverpush_visitor *visitor, serverpush_is_proxy is_proxy)
{
	serverpush_bytes address = VARIABLE(REMOTE_ADDR), forwarded;

	if (SERVERPUSH_G(trust_forwarded) || is_proxy(address)) {
		forwarded = last_of(VARIABLE(HTTP_X_FORWARDED_FOR));
		return forwarded.len ? forwarded : address;
	}
	return address;
}

static void read_credentials(serverpush_visitor *visitor)
{
	visitor->cookies = VARIABLE(HTTP_COOKIE).len || (SG(request_info).cookie_data && *SG(request_info).cookie_data);
	visitor->anonymous = !visitor->cookies && !VARIABLE(HTTP_AUTHORIZATION).len && !VARIABLE(REMOTE_USER).len
		&& !VARIABLE(REDIRECT_HTTP_AUTHORIZATION).len && !VARIABLE(PHP_AUTH_USER).len
		&& !VARIABLE(SSL_CLIENT_S_DN).len && !VARIABLE(SSL_CLIENT_CERT).len
		&& !serverpush_bytes_are_ci(VARIABLE(SSL_CLIENT_VERIFY), "SUCCESS")
		&& !SG(request_info).auth_user && !SG(request_info).auth_digest && !serverpush_interim_has_authorization()
		&& !serverpush_interim_has_client_certificate();
}

bool serverpush_visitor_read(serverpush_visitor *visitor, serverpush_is_proxy is_proxy)
{
	size_t len;

	if (!serverpush_request_is_get() || !read_variables(visitor)) {
		return false;
	}
	visitor->target = VARIABLE(REQUEST_URI);
	if (!is_navigation(visitor) || !visitor->target.len || is_special(visitor)) {
		serverpush_visitor_end(visitor);
		return false;
	}
	visitor->protocol = VARIABLE(SERVER_PROTOCOL);
	visitor->scheme = scheme_of(visitor);
	visitor->host = (serverpush_bytes){visitor->authority, 0};
	if (serverpush_forwarded_authority(
			VARIABLE(HTTP_HOST), SERVERPUSH_LITERAL(""), visitor->scheme, visitor->authority, &len)) {
		visitor->host.len = len;
	}
	visitor->forwarded_host = VARIABLE(HTTP_X_FORWARDED_HOST);
	visitor->forwarded = VARIABLE(HTTP_FORWARDED);
	visitor->document_root = VARIABLE(DOCUMENT_ROOT);
	visitor->script = SG(request_info).path_translated
		? (serverpush_bytes){SG(request_info).path_translated, strlen(SG(request_info).path_translated)}
		: SERVERPUSH_LITERAL("");
	visitor->mobile = serverpush_bytes_are(VARIABLE(HTTP_SEC_CH_UA_MOBILE), "?1");
	visitor->address = address_of(visitor, is_proxy);
	read_credentials(visitor);
	return true;
}

bool serverpush_visitor_takes_interim(const serverpush_visitor *visitor)
{
	return has_own_variables() ? serverpush_protocol_has_interim(visitor->protocol) : serverpush_interim_understood();
}

void serverpush_visitor_end(serverpush_visitor *visitor)
{
	zval_ptr_dtor(&visitor->variables);
	ZVAL_UNDEF(&visitor->variables);
}
