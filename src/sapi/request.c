/*
 * Facts of the current request, from the SAPI.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "SAPI.h"
#include "php_variables.h"
#include "src/sapi/hooks.h"
#include "src/sapi/interim.h"
#include "src/sapi/request.h"

typedef enum {
	UNREAD,
	ABSENT,
	KNOWN
} fact;

struct _serverpush_request {
	/* the SAPI's getenv() does not know the request's variables */
	bool only_superglobal;
	fact origin;
	serverpush_bytes scheme;
	size_t authority_len;
	char authority[SERVERPUSH_AUTHORITY_MAX];
	zend_string *target;
	serverpush_bytes target_path;
};

static struct _serverpush_request *facts(void)
{
	struct _serverpush_request *request = SERVERPUSH_G(request);

	if (!request) {
		char *method;

		request = ecalloc(1, sizeof(*request));
		/* the built-in server has none, and that of some SAPIs knows the process's environment only */
		method = sapi_getenv("REQUEST_METHOD", strlen("REQUEST_METHOD"));
		request->only_superglobal = !method;
		if (method) {
			efree(method);
		}
		SERVERPUSH_G(request) = request;
	}
	return request;
}

/*
 * A variable of the request, to be released, or NULL. By the SAPI where it can: filling $_SERVER, which with
 * auto_globals_jit happens at first use, costs more than ten header() calls.
 */
static zend_string *variable(const char *name, size_t name_len)
{
	zval *value;

	if (!facts()->only_superglobal) {
		char *env = sapi_getenv(name, name_len);
		zend_string *copy = NULL;

		if (env) {
			copy = zend_string_init(env, strlen(env), false);
			efree(env);
		}
		return copy;
	}
	zend_is_auto_global(ZSTR_KNOWN(ZEND_STR_AUTOGLOBAL_SERVER));
	value = &PG(http_globals)[TRACK_VARS_SERVER];
	if (Z_TYPE_P(value) != IS_ARRAY) {
		return NULL;
	}
	value = zend_hash_str_find(Z_ARRVAL_P(value), name, name_len);
	return value && Z_TYPE_P(value) == IS_STRING ? zend_string_copy(Z_STR_P(value)) : NULL;
}

#define VARIABLE(name) variable(name, strlen(name))

/* Whether there is a variable of this name whose value is such */
static bool variable_is(const char *name, bool (*is)(serverpush_bytes value))
{
	zend_string *value = VARIABLE(name);
	bool result = value && is(SERVERPUSH_VIEW(value));

	if (value) {
		zend_string_release(value);
	}
	return result;
}

/* HTTPS: anything but empty and "off" (the CGI habit, Apache and IIS) */
static bool is_on(serverpush_bytes value)
{
	return value.len && !serverpush_bytes_equal_ci(value, SERVERPUSH_LITERAL("off"));
}

/* The first of a comma-separated list is what the client spoke */
static bool starts_with_https(serverpush_bytes value)
{
	const size_t len = strlen("https");

	return value.len >= len && serverpush_bytes_equal_ci((serverpush_bytes){value.at, len}, SERVERPUSH_LITERAL("https"))
		&& (value.len == len || value.at[len] == ',' || value.at[len] == ' ');
}

/* Forwarded (RFC 7239): proto=https, quoted or not, in the first element */
static bool has_proto_https(serverpush_bytes value)
{
	const serverpush_bytes proto = SERVERPUSH_LITERAL("proto=");
	const char *comma = value.len ? memchr(value.at, ',', value.len) : NULL;
	const char *end = comma ? comma : value.at + value.len;

	for (const char *p = value.at; (size_t) (end - p) > proto.len; p++) {
		if ((p == value.at || p[-1] == ';' || p[-1] == ' ')
			&& serverpush_bytes_equal_ci((serverpush_bytes){p, proto.len}, proto)) {
			p += proto.len;
			p += p < end && *p == '"';
			return (size_t) (end - p) >= strlen("https")
				&& serverpush_bytes_equal_ci((serverpush_bytes){p, strlen("https")}, SERVERPUSH_LITERAL("https"));
		}
	}
	return false;
}

/* Whether the client spoke https, here or to a proxy in front */
static bool is_https(void)
{
	return variable_is("HTTPS", is_on) || variable_is("REQUEST_SCHEME", starts_with_https)
		|| variable_is("HTTP_X_FORWARDED_PROTO", starts_with_https)
		|| variable_is("HTTP_FORWARDED", has_proto_https);
}

static bool request_origin(serverpush_origin *origin)
{
	struct _serverpush_request *request = facts();

	if (request->origin == UNREAD) {
		zend_string *host = VARIABLE("HTTP_HOST");

		request->origin = ABSENT;
		request->scheme = is_https() ? SERVERPUSH_LITERAL("https") : SERVERPUSH_LITERAL("http");
		/* what is no host name that we could compare or write again is none at all */
		if (host && ZSTR_LEN(host) <= SERVERPUSH_AUTHORITY_MAX / 3) {
			serverpush_bytes bytes = SERVERPUSH_VIEW(host);

			if (serverpush_bytes_are_ascii(bytes)
				&& serverpush_url_authority(bytes, request->scheme, request->authority, &request->authority_len)
					== SERVERPUSH_URL_OK) {
				request->origin = KNOWN;
			}
		}
		if (host) {
			zend_string_release(host);
		}
	}
	origin->scheme = request->scheme;
	origin->authority = (serverpush_bytes){request->authority, request->authority_len};
	return request->origin == KNOWN;
}

/* The path of a request target (RFC 9112, section 3.2): origin-form, or absolute-form as proxies send it */
static serverpush_bytes path_of(serverpush_bytes target)
{
	const char *p = target.at;
	const char *end = p + target.len;
	const char *path;

	for (const char *s = p; s < end; s++) {
		if (*s == '?' || *s == '#') {
			end = s;
		}
	}
	if (p < end && *p != '/') {
		const char *scheme_end = memchr(p, ':', (size_t) (end - p));

		if (!scheme_end || end - scheme_end < 3 || scheme_end[1] != '/' || scheme_end[2] != '/') {
			return SERVERPUSH_LITERAL("/");
		}
		p = scheme_end + 3;
	}
	path = p < end ? memchr(p, '/', (size_t) (end - p)) : NULL;
	return path ? (serverpush_bytes){path, (size_t) (end - path)} : SERVERPUSH_LITERAL("/");
}

static serverpush_bytes request_target_path(void)
{
	struct _serverpush_request *request = facts();

	if (!request->target_path.len) {
		zend_string *target = VARIABLE("REQUEST_URI");

		if (!target && SG(request_info).request_uri) {
			target = zend_string_init(SG(request_info).request_uri, strlen(SG(request_info).request_uri), false);
		}
		request->target = target;
		request->target_path = target ? path_of(SERVERPUSH_VIEW(target)) : SERVERPUSH_LITERAL("/");
	}
	return request->target_path;
}

const serverpush_url_base *serverpush_request_base(void)
{
	static const serverpush_url_base base = {request_origin, request_target_path};

	return serverpush_sends_headers() ? &base : NULL;
}

/* HTTP-version as servers write it: "HTTP/1.1", "HTTP/2.0", "HTTP/2" */
static bool has_interim(serverpush_bytes protocol)
{
	const serverpush_bytes name = SERVERPUSH_LITERAL("HTTP/");
	const char *p = protocol.at + name.len;
	size_t rest = protocol.len - name.len;
	int minor = 0;

	if (protocol.len <= name.len || memcmp(protocol.at, name.at, name.len) != 0 || *p < '1' || *p > '9') {
		return false;
	}
	if (rest == 3 && p[1] == '.' && p[2] >= '0' && p[2] <= '9') {
		minor = p[2] - '0';
	} else if (rest != 1) {
		return false;
	}
	return *p > '1' || minor >= 1;
}

/* SG(request_info).proto_num says nothing: sapi_activate() resets it */
bool serverpush_request_has_interim(void)
{
	return variable_is("SERVER_PROTOCOL", has_interim);
}

static bool is_navigate(serverpush_bytes mode)
{
	return serverpush_bytes_equal(mode, SERVERPUSH_LITERAL("navigate"));
}

bool serverpush_request_is_navigation(void)
{
	return serverpush_request_is_get() && variable_is("HTTP_SEC_FETCH_MODE", is_navigate);
}

static bool is_included(serverpush_bytes protocol)
{
	return serverpush_bytes_equal(protocol, SERVERPUSH_LITERAL("INCLUDED"));
}

/* INCLUDED: what Apache calls the protocol of sub-requests, to CGI scripts, too (httpd, ap_set_sub_req_protocol()) */
bool serverpush_request_is_part(void)
{
	return serverpush_in_sub_request() || (serverpush_is_cgi && variable_is("SERVER_PROTOCOL", is_included));
}

bool serverpush_request_is_get(void)
{
	return SG(request_info).request_method && strcmp(SG(request_info).request_method, "GET") == 0;
}

serverpush_bytes serverpush_request_cookies(void)
{
	const char *field = SG(request_info).cookie_data;

	return field ? (serverpush_bytes){field, strlen(field)} : SERVERPUSH_LITERAL("");
}

void serverpush_request_end(void)
{
	struct _serverpush_request *request = SERVERPUSH_G(request);

	SERVERPUSH_G(request) = NULL;
	if (request->target) {
		zend_string_release(request->target);
	}
	efree(request);
}
