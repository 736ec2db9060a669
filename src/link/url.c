/*
 * Parsing, resolving and serialising in one go (WHATWG URL standard, sections 1.3, 4.4 and 4.5; RFC 3986, section 5.2,
 * where both agree), in stages that stand in the order in which a URL goes through them.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/url.h"
#include "src/link/url_path.h"

/* A special scheme's authority may be introduced by any number of these; nowhere but in the path are they the same */
static inline bool is_slash(char byte)
{
	return byte == '/' || byte == '\\';
}

/* How many dots the segment consists of, "%2e" counting as one; -1 if of anything else */
static int count_dots(serverpush_bytes segment)
{
	const char *p = segment.at;
	const char *end = p + segment.len;
	int dots = 0;

	while (p < end && dots <= 2) {
		if (*p == '.') {
			p++;
		} else if (serverpush_is_encoded_dot(p, end)) {
			p += 3;
		} else {
			return -1;
		}
		dots++;
	}
	return dots <= 2 ? dots : -1;
}

static inline bool is_alpha(char byte)
{
	return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/* Length of the scheme before its colon, 0 if the reference is relative (WHATWG, "scheme state") */
static size_t scheme_length(const char *p, const char *end)
{
	const char *start = p;

	if (p == end || !is_alpha(*p)) {
		return 0;
	}
	while (p < end && (is_alpha(*p) || (*p >= '0' && *p <= '9') || *p == '+' || *p == '-' || *p == '.')) {
		p++;
	}
	return p < end && *p == ':' ? (size_t) (p - start) : 0;
}

size_t serverpush_url_bound(serverpush_bytes in, const serverpush_url_base *base)
{
	size_t bound = in.len;

	if (base && in.len && !is_slash(in.at[0]) && !scheme_length(in.at, in.at + in.len)) {
		bound += base->target_path().len;
	}
	/* each byte may become three; the scheme, and slashes that are added */
	return 3 * bound + SERVERPUSH_AUTHORITY_MAX + 16;
}

static char *encode(char *out, const char *p, const char *end, uint8_t encode_set)
{
	for (; p < end; p++) {
		char byte = *p;

		*out++ = byte;
		if (serverpush_byte_is(byte, encode_set)) {
			out = serverpush_percent_encode(out - 1, byte);
		}
	}
	return out;
}

/*
 * Writes the segments of a path, each behind its slash, resolving dot segments against what stands between `start`
 * and `out` already, which ends without a slash. `open`: more segments follow, so that the last one, which is then
 * empty, is not written.
 */
static char *append_path(char *start, char *out, const char *p, const char *end, bool open)
{
	for (;;) {
		const char *segment = p;
		int dots;
		bool last;

		while (p < end && !is_slash(*p)) {
			p++;
		}
		last = p == end;
		if (last && open) {
			return out;
		}
		dots = count_dots((serverpush_bytes){segment, (size_t) (p - segment)});
		if (dots == 2) {
			while (out > start && *--out != '/') {
			}
		}
		if (dots != 1 && dots != 2) {
			*out++ = '/';
			out = encode(out, segment, p, SERVERPUSH_BYTE_PATH_ENCODE);
		} else if (last) {
			*out++ = '/';
		}
		if (last) {
			return out;
		}
		p++;
	}
}

/* A path that nothing resolves: it stays as it is, but in the bytes that a browser would make of it */
static char *append_relative(char *out, const char *p, const char *end)
{
	for (;; p++) {
		const char *run = p;

		while (p < end && *p != '\\') {
			p++;
		}
		out = encode(out, run, p, SERVERPUSH_BYTE_PATH_ENCODE);
		if (p == end) {
			return out;
		}
		*out++ = '/';
	}
}

/* A path without leading slash, perhaps empty, resolved against the path of the request's target (RFC 3986, 5.2.3) */
static char *append_resolved(char *start, char *out, serverpush_bytes target, const char *p, const char *end)
{
	const char *directory = target.at + target.len;

	if (p == end) {
		return append_path(start, out, target.at + 1, directory, false);
	}
	while (directory[-1] != '/') {
		directory--;
	}
	out = append_path(start, out, target.at + 1, directory, true);
	return append_path(start, out, p, end, false);
}

/* A URL on its way through the stages below, which serverpush_url_normalise() calls from the top to the bottom */
typedef struct {
	const serverpush_url_base *base;
	/* what is still to be read */
	const char *p, *end;
	/* "https" or "http" where the reference names a host, else empty */
	serverpush_bytes scheme;
	/* where the reference that is written begins, and its path, and where the next byte goes */
	char *href, *path, *out;
	/* the reference names another origin than the request's, or one where no request is */
	bool foreign;
} url_parser;

/* Strips white space (WHATWG, 4.4) and the fragment, which no request has (RFC 9110, section 7.1) */
static serverpush_url_status trim_and_check(url_parser *parser)
{
	const char *p = parser->p, *end = parser->end;
	const char *fragment;

	while (p < end && serverpush_is_whitespace(*p)) {
		p++;
	}
	while (p < end && serverpush_is_whitespace(end[-1])) {
		end--;
	}
	if (p == end) {
		return SERVERPUSH_URL_EMPTY;
	}
	if (serverpush_bytes_any((serverpush_bytes){p, (size_t) (end - p)}, SERVERPUSH_BYTE_CONTROL)) {
		return SERVERPUSH_URL_CONTROL;
	}
	fragment = memchr(p, '#', (size_t) (end - p));
	parser->p = p;
	parser->end = fragment ? fragment : end;
	return p == parser->end ? SERVERPUSH_URL_EMPTY : SERVERPUSH_URL_OK;
}

/* Takes the scheme if it is one of the special schemes that resources are loaded by (WHATWG, "scheme state") */
static bool take_special_scheme(url_parser *parser, size_t len)
{
	serverpush_bytes scheme = {parser->p, len};

	if (serverpush_bytes_equal_ci(scheme, SERVERPUSH_LITERAL("https"))) {
		parser->scheme = SERVERPUSH_LITERAL("https");
	} else if (serverpush_bytes_equal_ci(scheme, SERVERPUSH_LITERAL("http"))) {
		parser->scheme = SERVERPUSH_LITERAL("http");
	} else {
		return false;
	}
	parser->p += len + 1;
	return true;
}

static bool has_delimiter(serverpush_bytes href)
{
	return memchr(href.at, ',', href.len) || memchr(href.at, ';', href.len);
}

static serverpush_url_status finish_opaque(const url_parser *parser, const char *out, serverpush_url *url)
{
	url->href = (serverpush_bytes){parser->href, (size_t) (out - parser->href)};
	url->path_end = url->dot = url->href.len;
	url->foreign = true;
	url->delimiter = has_delimiter(url->href);
	return SERVERPUSH_URL_OK;
}

/*
 * The last stage of a URL with another scheme (WHATWG, "opaque path state"): its parts are not ours to read, but it
 * must not end the target
 */
static serverpush_url_status write_opaque(url_parser *parser, size_t scheme_len, bool any_scheme, serverpush_url *url)
{
	static const serverpush_bytes local[] = {
		SERVERPUSH_STATIC("data"), SERVERPUSH_STATIC("blob"), SERVERPUSH_STATIC("about"),
	};
	serverpush_bytes scheme = {parser->p, scheme_len};
	serverpush_bytes whole = {parser->p, (size_t) (parser->end - parser->p)};
	char *out = parser->out;

	if (serverpush_bytes_equal_ci(whole, SERVERPUSH_URL_BLANK)) {
		out = serverpush_append(out, SERVERPUSH_URL_BLANK);
		return finish_opaque(parser, out, url);
	}
	for (size_t i = 0; i < sizeof(local) / sizeof(local[0]); i++) {
		if (serverpush_bytes_equal_ci(scheme, local[i])) {
			return SERVERPUSH_URL_LOCAL;
		}
	}
	if (!any_scheme || serverpush_bytes_equal_ci(scheme, SERVERPUSH_LITERAL("javascript"))) {
		return SERVERPUSH_URL_SCHEME;
	}
	for (size_t i = 0; i < scheme_len; i++) {
		*out++ = serverpush_lower(scheme.at[i]);
	}
	out = encode(out, scheme.at + scheme_len, parser->end, SERVERPUSH_BYTE_QUERY_ENCODE);
	return finish_opaque(parser, out, url);
}

/* Whether what is left begins with "//", which introduces an authority (RFC 3986, section 3.2) */
static inline bool begins_with_slashes(const url_parser *parser)
{
	return parser->end - parser->p >= 2 && is_slash(parser->p[0]) && is_slash(parser->p[1]);
}

/* The authority of a URL that has one (WHATWG, "special authority ignore slashes state" to "port state") */
static serverpush_url_status write_authority(url_parser *parser)
{
	serverpush_bytes authority;
	serverpush_url_status status;
	serverpush_origin own;

	while (parser->p < parser->end && is_slash(*parser->p)) {
		parser->p++;
	}
	authority.at = parser->p;
	while (parser->p < parser->end && !is_slash(*parser->p) && *parser->p != '?') {
		parser->p++;
	}
	authority.len = (size_t) (parser->p - authority.at);
	parser->out = serverpush_append(parser->out, parser->scheme);
	parser->out = serverpush_append(parser->out, SERVERPUSH_LITERAL("://"));
	status = serverpush_url_authority(authority, parser->scheme, parser->out, &authority.len);
	if (status != SERVERPUSH_URL_OK) {
		return status;
	}
	authority.at = parser->out;
	parser->out += authority.len;
	parser->foreign = !parser->base || !parser->base->origin(&own)
		|| !serverpush_bytes_equal(parser->scheme, own.scheme)
		|| !serverpush_url_same_authority(authority, own.authority);
	return SERVERPUSH_URL_OK;
}

/* What "//host" is loaded by: the page's scheme, if it is known */
static serverpush_bytes network_path_scheme(const serverpush_url_base *base)
{
	serverpush_origin own;

	if (base) {
		base->origin(&own);
		if (!own.scheme_is_guess) {
			return own.scheme;
		}
	}
	/* a page that can be pushed to, or that matters to a browser, is a secure one */
	return SERVERPUSH_LITERAL("https");
}

/* Whether there is an authority (WHATWG, "special authority slashes state", "relative slash state"), and which */
static serverpush_url_status take_authority(url_parser *parser)
{
	if (!begins_with_slashes(parser)) {
		/* "https:x" is relative or absolute by the base's scheme; nobody means that */
		return parser->scheme.len ? SERVERPUSH_URL_HOST : SERVERPUSH_URL_OK;
	}
	if (!parser->scheme.len) {
		parser->scheme = network_path_scheme(parser->base);
	}
	return write_authority(parser);
}

/* WHATWG, "path start state" and "relative state"; RFC 3986, section 5.2.2 */
static void write_path(url_parser *parser)
{
	const char *p = parser->p;
	const char *query = memchr(p, '?', (size_t) (parser->end - p));

	query = query ? query : parser->end;
	parser->path = parser->out;
	if (!parser->scheme.len && !parser->base) {
		parser->out = append_relative(parser->out, p, query);
	} else if (p < query && is_slash(*p)) {
		parser->out = append_path(parser->path, parser->out, p + 1, query, false);
	} else if (parser->scheme.len) {
		*parser->out++ = '/';
	} else {
		parser->out = append_resolved(parser->path, parser->out, parser->base->target_path(), p, query);
	}
	parser->p = query;
}

/* Moves the path behind the request's own origin */
static serverpush_url_status write_origin(url_parser *parser)
{
	size_t path_len = (size_t) (parser->out - parser->path);
	serverpush_origin own;
	char *out = parser->href;

	if (!parser->base->origin(&own)) {
		return SERVERPUSH_URL_NO_HOST;
	}
	parser->path = out + own.scheme.len + strlen("://") + own.authority.len;
	parser->out = parser->path + path_len;
	memmove(parser->path, out, path_len);
	out = serverpush_append(out, own.scheme);
	out = serverpush_append(out, SERVERPUSH_LITERAL("://"));
	serverpush_append(out, own.authority);
	return SERVERPUSH_URL_OK;
}

/*
 * To the request's own origin the path is enough, unless it begins with "//": on its own it would be a host (RFC 3986,
 * section 3.3), so it is written in full
 */
static serverpush_url_status choose_form(url_parser *parser)
{
	if (!parser->base || parser->foreign) {
		return SERVERPUSH_URL_OK;
	}
	if (parser->out - parser->path >= 2 && parser->path[1] == '/') {
		return parser->scheme.len ? SERVERPUSH_URL_OK : write_origin(parser);
	}
	parser->href = parser->path;
	return SERVERPUSH_URL_OK;
}

/* WHATWG, "query state": the last one, behind which all is known */
static void write_query(url_parser *parser, serverpush_url *url)
{
	serverpush_bytes path = {parser->path, (size_t) (parser->out - parser->path)};

	url->path_end = (size_t) (parser->out - parser->href);
	/* not one of the host's */
	url->dot = url->path_end - path.len + serverpush_last_dot(path);
	if (parser->p < parser->end) {
		parser->out = encode(parser->out, parser->p, parser->end, SERVERPUSH_BYTE_QUERY_ENCODE);
	}
	url->href = (serverpush_bytes){parser->href, (size_t) (parser->out - parser->href)};
	url->foreign = parser->foreign;
	url->delimiter = has_delimiter(url->href);
}

serverpush_url_status serverpush_url_normalise(
	serverpush_bytes in, const serverpush_url_base *base, bool any_scheme, char *buffer, serverpush_url *url)
{
	url_parser parser = {base, in.at, in.at + in.len, {NULL, 0}, buffer, buffer, buffer, false};
	serverpush_url_status status = trim_and_check(&parser);
	size_t scheme_len;

	if (status != SERVERPUSH_URL_OK) {
		return status;
	}
	scheme_len = scheme_length(parser.p, parser.end);
	if (scheme_len && !take_special_scheme(&parser, scheme_len)) {
		return write_opaque(&parser, scheme_len, any_scheme, url);
	}
	status = take_authority(&parser);
	if (status != SERVERPUSH_URL_OK) {
		return status;
	}
	write_path(&parser);
	status = choose_form(&parser);
	if (status != SERVERPUSH_URL_OK) {
		return status;
	}
	write_query(&parser, url);
	return SERVERPUSH_URL_OK;
}
