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
#include "src/link/url_forwarded.h"

typedef enum {
	UNREAD,
	ABSENT,
	KNOWN
} fact;

struct _serverpush_request {
	/* the SAPI's getenv() does not know the request's variables */
	bool only_superglobal;
	/* serverpush.trust_forwarded, when what is below was read; and whether that stands, whatever it is by now */
	bool trusts;
	bool is_settled;
	fact origin;
	serverpush_bytes scheme;
	bool scheme_is_guess;
	/* the `Host` field, once it was asked for; NULL: there is none */
	bool host_is_read;
	zend_string *host;
	/* of it, plain_host_length() */
	size_t host_len;
	zend_string *target;
	serverpush_bytes target_path;
	size_t authority_len;
	/* the last: it is not cleared */
	char authority[SERVERPUSH_AUTHORITY_MAX];
};

static serverpush_bytes view_of(const zend_string *variable)
{
	return variable ? SERVERPUSH_VIEW(variable) : SERVERPUSH_LITERAL("");
}

static void release(zend_string *variable)
{
	if (variable) {
		zend_string_release(variable);
	}
}

/* A script may change its mind about proxies: nothing stands that was read before */
static void forget_url(struct _serverpush_request *request)
{
	release(request->host);
	release(request->target);
	request->host = request->target = NULL;
	request->host_is_read = false;
	request->target_path = (serverpush_bytes){NULL, 0};
	request->origin = UNREAD;
	request->trusts = SERVERPUSH_G(trust_forwarded);
}

static struct _serverpush_request *facts(void)
{
	struct _serverpush_request *request = SERVERPUSH_G(request);

	if (!request) {
		request = emalloc(sizeof(*request));
		memset(request, 0, offsetof(struct _serverpush_request, authority));
		/* the built-in server has none, and that of some SAPIs knows the process's environment only */
		request->only_superglobal =
			!sapi_module.getenv || !sapi_module.getenv("REQUEST_METHOD", strlen("REQUEST_METHOD"));
		SERVERPUSH_STATE(request) = request;
	}
	if (request->trusts != SERVERPUSH_G(trust_forwarded) && !request->is_settled) {
		forget_url(request);
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

	release(value);
	return result;
}

/* The fields of proxies in front, and what they say; of strings that are to be released */
typedef struct {
	zend_string *host, *proto, *port, *prefix, *standard;
	serverpush_forwarded says;
} forwarded_fields;

/* With serverpush.trust_forwarded; without it they are not read, and say nothing */
static void forwarded_init(forwarded_fields *fields)
{
	memset(fields, 0, sizeof(*fields));
	if (!SERVERPUSH_G(trust_forwarded)) {
		return;
	}
	fields->host = VARIABLE("HTTP_X_FORWARDED_HOST");
	fields->proto = VARIABLE("HTTP_X_FORWARDED_PROTO");
	fields->port = VARIABLE("HTTP_X_FORWARDED_PORT");
	fields->prefix = VARIABLE("HTTP_X_FORWARDED_PREFIX");
	if (!serverpush_forwarded_read(view_of(fields->host), view_of(fields->proto), view_of(fields->port),
			view_of(fields->prefix), &fields->says)) {
		/* a proxy sets either, and whoever asks it could set the other */
		fields->standard = VARIABLE("HTTP_FORWARDED");
		serverpush_forwarded_read_standard(view_of(fields->standard), &fields->says);
	}
}

static void forwarded_destroy(forwarded_fields *fields)
{
	release(fields->host);
	release(fields->proto);
	release(fields->port);
	release(fields->prefix);
	release(fields->standard);
}

/* HTTPS: anything but empty and "off" (the CGI habit, Apache and IIS) */
static serverpush_bytes scheme_of_https(serverpush_bytes value)
{
	return value.len && !serverpush_bytes_are_ci(value, "off") ? SERVERPUSH_LITERAL("https")
															   : SERVERPUSH_LITERAL("http");
}

/*
 * Which scheme the client spoke, here or to a proxy in front: https if one of the variables says so, else http if one
 * of them does, else empty
 */
static serverpush_bytes scheme_said(void)
{
	static const struct {
		const char *name;
		serverpush_bytes (*scheme)(serverpush_bytes value);
		bool of_proxies;
	} variables[] = {
		{"HTTPS", scheme_of_https, false},
		{"REQUEST_SCHEME", serverpush_forwarded_scheme, false},
		{"HTTP_X_FORWARDED_PROTO", serverpush_forwarded_scheme, true},
		{"HTTP_FORWARDED", serverpush_forwarded_proto, true},
	};
	serverpush_bytes said = SERVERPUSH_LITERAL("");

	for (size_t i = 0; i < sizeof(variables) / sizeof(variables[0]); i++) {
		zend_string *value;

		/* where they are trusted they were asked before */
		if (variables[i].of_proxies && SERVERPUSH_G(trust_forwarded)) {
			break;
		}
		value = VARIABLE(variables[i].name);
		if (value) {
			serverpush_bytes scheme = variables[i].scheme(SERVERPUSH_VIEW(value));

			zend_string_release(value);
			if (serverpush_bytes_are(scheme, "https")) {
				return scheme;
			}
			said = scheme.len ? scheme : said;
		}
	}
	return said;
}

/* How long a host without its port is, if it has letters, digits, "-" and "." only as nearly all have; or else 0 */
static size_t plain_host_length(serverpush_bytes field)
{
	size_t len = 0;

	while (len < field.len && field.at[len] != ':') {
		char byte = serverpush_lower(field.at[len]);

		if (!((byte >= 'a' && byte <= 'z') || (byte >= '-' && byte <= '9' && byte != '/'))) {
			return 0;
		}
		len++;
	}
	return len;
}

static serverpush_bytes host_field(struct _serverpush_request *request)
{
	if (!request->host_is_read) {
		request->host = VARIABLE("HTTP_HOST");
		request->host_len = plain_host_length(view_of(request->host));
		request->host_is_read = true;
	}
	return view_of(request->host);
}

static void read_origin(struct _serverpush_request *request)
{
	forwarded_fields fields;
	serverpush_bytes scheme;

	forwarded_init(&fields);
	scheme = fields.says.scheme.len ? fields.says.scheme : scheme_said();
	request->scheme_is_guess = scheme.len == 0;
	request->scheme = scheme.len ? scheme : SERVERPUSH_LITERAL("http");
	if (!fields.says.host.len) {
		fields.says.host = host_field(request);
	}
	request->origin = serverpush_forwarded_authority(fields.says.host, fields.says.port, request->scheme,
						  request->authority, &request->authority_len)
		? KNOWN
		: ABSENT;
	forwarded_destroy(&fields);
}

static bool request_origin(serverpush_origin *origin)
{
	struct _serverpush_request *request = facts();

	if (request->origin == UNREAD) {
		read_origin(request);
	}
	origin->scheme = request->scheme;
	origin->scheme_is_guess = request->scheme_is_guess;
	origin->authority = (serverpush_bytes){request->authority, request->authority_len};
	return request->origin == KNOWN;
}

/*
 * By the `Host` field alone: where that names another one, neither the scheme nor the port of the request matter to a
 * URL (1,300 instructions less, once). Proxies that are trusted, and hosts that are not plain, are request_origin()'s.
 */
static bool request_is_other_host(serverpush_bytes host)
{
	struct _serverpush_request *request = facts();
	serverpush_bytes own = SERVERPUSH_LITERAL("");

	if (EXPECTED(!request->trusts)) {
		own.at = host_field(request).at;
		own.len = request->host_len;
	}
	return own.len && !serverpush_bytes_equal_ci(own, host);
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

/* The path that the client asked for: what a proxy took off its front is there again */
static void read_target_path(struct _serverpush_request *request)
{
	zend_string *target = VARIABLE("REQUEST_URI");
	forwarded_fields fields;
	serverpush_bytes path;

	if (!target && SG(request_info).request_uri) {
		target = zend_string_init(SG(request_info).request_uri, strlen(SG(request_info).request_uri), false);
	}
	path = target ? path_of(SERVERPUSH_VIEW(target)) : SERVERPUSH_LITERAL("/");
	forwarded_init(&fields);
	if (fields.says.prefix.len) {
		zend_string *whole = zend_string_concat2(
			fields.says.prefix.at, fields.says.prefix.len, path.at, path.len);

		release(target);
		target = whole;
		path = SERVERPUSH_VIEW(whole);
	}
	forwarded_destroy(&fields);
	request->target = target;
	request->target_path = path;
}

static serverpush_bytes request_target_path(void)
{
	struct _serverpush_request *request = facts();

	if (!request->target_path.len) {
		read_target_path(request);
	}
	return request->target_path;
}

const serverpush_url_base *serverpush_request_base(void)
{
	static const serverpush_url_base base = {request_origin, request_target_path, request_is_other_host};

	return serverpush_sends_headers() ? &base : NULL;
}

void serverpush_request_settle(void)
{
	serverpush_origin origin;

	request_origin(&origin);
	request_target_path();
	facts()->is_settled = true;
}

/* HTTP-version as servers write it: "HTTP/1.1", "HTTP/2.0", "HTTP/2" */
bool serverpush_protocol_has_interim(serverpush_bytes protocol)
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
	return variable_is("SERVER_PROTOCOL", serverpush_protocol_has_interim);
}

static bool is_navigate(serverpush_bytes mode)
{
	return serverpush_bytes_equal(mode, SERVERPUSH_LITERAL("navigate"));
}

bool serverpush_request_is_navigation(void)
{
	return serverpush_request_is_get() && variable_is("HTTP_SEC_FETCH_MODE", is_navigate);
}

/*
 * Asked at every header phase, and of CGI alone, which always knows it: $_SERVER need not be filled for it, and nothing
 * be copied and filtered that only the server can say (600 instructions less)
 */
static bool protocol_is_included(void)
{
	const char *protocol = sapi_module.getenv("SERVER_PROTOCOL", strlen("SERVER_PROTOCOL"));

	return protocol && *protocol == 'I' && strcmp(protocol, "INCLUDED") == 0;
}

/* INCLUDED: what Apache calls the protocol of sub-requests, to CGI scripts, too (httpd, ap_set_sub_req_protocol()) */
bool serverpush_request_is_part(void)
{
	return serverpush_in_sub_request() || (serverpush_is_cgi && protocol_is_included());
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

zend_string *serverpush_request_document_root(void)
{
	zend_string *root = VARIABLE("DOCUMENT_ROOT");

	return root ? root : ZSTR_EMPTY_ALLOC();
}

void serverpush_request_end(void)
{
	struct _serverpush_request *request = SERVERPUSH_G(request);

	SERVERPUSH_G(request) = NULL;
	release(request->target);
	release(request->host);
	efree(request);
}
