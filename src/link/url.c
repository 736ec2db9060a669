/*
 * URL rules (WHATWG URL standard, sections 1.3, 4.4 and 4.5; RFC 3986, section 5.2, where both agree).
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/destination.h"
#include "src/link/url.h"

#if defined(__SSE2__) || defined(_M_X64)
# include <emmintrin.h>
#endif

/* A special scheme's authority may be introduced by any number of these; nowhere but in the path are they the same */
static inline bool is_slash(char byte)
{
	return byte == '/' || byte == '\\';
}

/* "%2e" in any case */
static inline bool is_encoded_dot(const char *p, const char *end)
{
	return end - p >= 3 && p[0] == '%' && p[1] == '2' && serverpush_lower(p[2]) == 'e';
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
		} else if (is_encoded_dot(p, end)) {
			p += 3;
		} else {
			return -1;
		}
		dots++;
	}
	return dots <= 2 ? dots : -1;
}

/* Where the last dot of a path is if an extension that is known could begin there, the path's end if not */
static size_t last_dot(serverpush_bytes path)
{
	size_t least = path.len > SERVERPUSH_EXTENSION_MAX ? path.len - SERVERPUSH_EXTENSION_MAX : 1;

	for (size_t at = path.len; at >= least; at--) {
		if (path.at[at - 1] == '.') {
			return at - 1;
		}
	}
	return path.len;
}

#if defined(__SSE2__) || defined(_M_X64)
/* In each byte that is from `first` to `last`: all bits set */
static inline __m128i is_between(__m128i bytes, char first, char last)
{
	/* moved so that `first` is the least of all signed bytes: one comparison tells */
	__m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8((char) (-128 - first)));

	return _mm_cmplt_epi8(moved, _mm_set1_epi8((char) (-128 + (last - first) + 1)));
}

/*
 * Whether sixteen bytes at a time there are only letters, digits and - . / _ and no dot behind a slash: so most URLs
 * are. For at least sixteen bytes; the last sixteen are looked at together with what came before them.
 */
static bool is_common(serverpush_bytes in)
{
	const __m128i slashes = _mm_set1_epi8('/'), dots = _mm_set1_epi8('.'), low_line = _mm_set1_epi8('_');
	size_t at = 0;

	for (;;) {
		__m128i bytes = _mm_loadu_si128((const __m128i *) (in.at + at));
		__m128i letters = is_between(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');
		/* - . / and the digits are neighbours in ASCII */
		__m128i common = _mm_or_si128(
			_mm_or_si128(letters, is_between(bytes, '-', '9')), _mm_cmpeq_epi8(bytes, low_line));
		int dot = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, dots));

		if (_mm_movemask_epi8(common) != 0xffff) {
			return false;
		}
		if (dot) {
			int slash = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, slashes));

			/* the first byte of all is a slash, so that there is one before a dot */
			if ((slash & dot >> 1) || ((dot & 1) && in.at[at - 1] == '/')) {
				return false;
			}
		}
		if (at + 16 == in.len) {
			return true;
		}
		at = at + 32 <= in.len ? at + 16 : in.len - 16;
	}
}
#else
static inline bool is_common(serverpush_bytes in)
{
	(void) in;
	return false;
}
#endif

/* The first byte from `p` on that is not of the class. NUL and ">" are of none, and one stands behind every URL. */
static inline const char *skip(const char *p, const uint8_t class)
{
	for (;; p += 4) {
		if (!serverpush_byte_is(p[0], class)) {
			return p;
		}
		if (!serverpush_byte_is(p[1], class)) {
			return p + 1;
		}
		if (!serverpush_byte_is(p[2], class)) {
			return p + 2;
		}
		if (!serverpush_byte_is(p[3], class)) {
			return p + 3;
		}
	}
}

/* Whether a dot behind a slash begins a dot segment, or what may be one: "./", "..", ".%2e" and the end of the path */
static inline bool may_be_dot_segment(const char *dot)
{
	return dot[-1] == '/' && (!serverpush_byte_is(dot[1], SERVERPUSH_BYTE_PATH_PLAIN) || dot[1] == '/');
}

bool serverpush_url_is_normal(serverpush_bytes in, serverpush_url *url)
{
	const char *p = in.at;
	const char *end = p + in.len;

	/* "/", but not the "//host" of a network-path reference; "/\host" ends in the loop */
	if (p[0] != '/' || p[1] == '/' || in.len < 2) {
		return false;
	}
	url->href = in;
	url->foreign = false;
	url->delimiter = false;
	if (in.len >= 16 && is_common(in)) {
		url->path_end = in.len;
		url->dot = last_dot(in);
		return true;
	}
	for (;; p++) {
		p = skip(p, SERVERPUSH_BYTE_PATH_PLAIN);
		if (*p == '.') {
			if (may_be_dot_segment(p)) {
				return false;
			}
		} else if (*p == '%') {
			if (is_encoded_dot(p, end)) {
				return false;
			}
		} else if (*p == ',' || *p == ';') {
			url->delimiter = true;
		} else {
			break;
		}
	}
	url->path_end = (size_t) (p - in.at);
	url->dot = last_dot((serverpush_bytes){in.at, url->path_end});
	if (p != end) {
		if (*p != '?') {
			return false;
		}
		for (p++; (p = skip(p, SERVERPUSH_BYTE_QUERY_PLAIN)) != end; p++) {
			if (*p != ',' && *p != ';') {
				return false;
			}
			url->delimiter = true;
		}
	}
	return true;
}

/* Length of the scheme before its colon, 0 if the reference is relative (WHATWG, "scheme state") */
static size_t scheme_length(const char *p, const char *end)
{
	const char *start = p;

	if (p == end || serverpush_lower(*p) < 'a' || serverpush_lower(*p) > 'z') {
		return 0;
	}
	while (p < end) {
		char c = serverpush_lower(*p);

		if (c == ':') {
			return (size_t) (p - start);
		}
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.')) {
			return 0;
		}
		p++;
	}
	return 0;
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
		if (serverpush_byte_is(*p, encode_set)) {
			out = serverpush_percent_encode(out, *p);
		} else {
			*out++ = *p;
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

/* Whether "%HH" stands for a byte that may be in a host: browsers decode it before they look (WHATWG, 3.5) */
static bool is_encoded_host_byte(const char *p, const char *end)
{
	int high, low;
	char byte;

	if (end - p < 3 || (high = serverpush_hex_value(p[1])) < 0 || (low = serverpush_hex_value(p[2])) < 0) {
		return false;
	}
	byte = (char) (high << 4 | low);
	return serverpush_byte_is(byte, SERVERPUSH_BYTE_HOST) && byte != '%';
}

serverpush_url_status serverpush_url_authority(
	serverpush_bytes authority, serverpush_bytes scheme, char *out, size_t *out_len)
{
	const char *p = authority.at;
	const char *end = p + authority.len;
	const char *port;
	char *start = out;

	if (authority.len && memchr(p, '@', authority.len)) {
		return SERVERPUSH_URL_CREDENTIALS;
	}
	if (p < end && *p == '[') {
		const char *close = memchr(p, ']', (size_t) (end - p));

		if (!close || close - p < 3) {
			return SERVERPUSH_URL_HOST;
		}
		*out++ = *p++;
		for (; p < close; p++) {
			if (serverpush_hex_value(*p) < 0 && *p != ':' && *p != '.') {
				return SERVERPUSH_URL_HOST;
			}
			*out++ = serverpush_lower(*p);
		}
		*out++ = *p++;
	} else {
		while (p < end && *p != ':') {
			if (!serverpush_byte_is(*p, SERVERPUSH_BYTE_HOST)) {
				return SERVERPUSH_URL_HOST;
			}
			if (*p == '%' && !is_encoded_host_byte(p, end)) {
				return SERVERPUSH_URL_HOST;
			}
			/* A browser decodes it again and applies IDNA: the same host, in bytes that every server takes */
			if ((unsigned char) *p >= 0x80) {
				out = serverpush_percent_encode(out, *p++);
			} else if (*p == '%') {
				/* one spelling for each byte */
				out = serverpush_percent_encode(
					out, (char) (serverpush_hex_value(p[1]) << 4 | serverpush_hex_value(p[2])));
				p += 3;
			} else {
				*out++ = serverpush_lower(*p++);
			}
		}
		if (out == start) {
			return SERVERPUSH_URL_HOST;
		}
	}
	if (p < end && *p++ != ':') {
		return SERVERPUSH_URL_HOST;
	}
	while (p < end && *p == '0' && end - p > 1) {
		p++;
	}
	port = p;
	for (; p < end; p++) {
		if (*p < '0' || *p > '9' || p - port >= 5) {
			return SERVERPUSH_URL_HOST;
		}
	}
	if (p > port) {
		serverpush_bytes digits = {port, (size_t) (p - port)};
		serverpush_bytes standard = scheme.len == 5 ? SERVERPUSH_LITERAL("443") : SERVERPUSH_LITERAL("80");

		if (digits.len == 5 && memcmp(port, "65535", 5) > 0) {
			return SERVERPUSH_URL_HOST;
		}
		if (!serverpush_bytes_equal(digits, standard)) {
			*out++ = ':';
			out = serverpush_append(out, digits);
		}
	}
	*out_len = (size_t) (out - start);
	return SERVERPUSH_URL_OK;
}

static bool has_delimiter(serverpush_bytes href)
{
	return href.len && (memchr(href.at, ',', href.len) || memchr(href.at, ';', href.len));
}

/* A URL of a scheme that is neither http nor https: its parts are not ours to read, but it must not end the target */
static serverpush_url_status opaque(
	const char *p, const char *end, size_t scheme_len, bool any_scheme, char *buffer, serverpush_url *url)
{
	static const serverpush_bytes local[] = {{"data", 4}, {"blob", 4}, {"about", 5}};
	serverpush_bytes scheme = {p, scheme_len};
	char *out = buffer;

	for (size_t i = 0; i < sizeof(local) / sizeof(local[0]); i++) {
		if (serverpush_bytes_equal_ci(scheme, local[i])) {
			return SERVERPUSH_URL_LOCAL;
		}
	}
	if (!any_scheme || serverpush_bytes_equal_ci(scheme, SERVERPUSH_LITERAL("javascript"))) {
		return SERVERPUSH_URL_SCHEME;
	}
	for (size_t i = 0; i < scheme_len; i++) {
		*out++ = serverpush_lower(*p++);
	}
	out = encode(out, p, end, SERVERPUSH_BYTE_QUERY_ENCODE);
	url->href = (serverpush_bytes){buffer, (size_t) (out - buffer)};
	url->path_end = url->dot = url->href.len;
	url->foreign = true;
	url->delimiter = has_delimiter(url->href);
	return SERVERPUSH_URL_OK;
}

/* A path that nothing resolves: it stays as it is, but in the bytes that a browser would make of it */
static char *append_relative(char *out, const char *p, const char *end)
{
	for (; p < end; p++) {
		if (*p == '\\') {
			*out++ = '/';
		} else {
			out = encode(out, p, p + 1, SERVERPUSH_BYTE_PATH_ENCODE);
		}
	}
	return out;
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

serverpush_url_status serverpush_url_normalise(
	serverpush_bytes in, const serverpush_url_base *base, bool any_scheme, char *buffer, serverpush_url *url)
{
	const char *p = in.at;
	const char *end = p + in.len;
	const char *query, *fragment;
	serverpush_bytes scheme = {NULL, 0};
	serverpush_origin own;
	size_t scheme_len;
	char *out, *path;
	bool own_path;

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
	if (fragment) {
		end = fragment;
	}
	if (p == end) {
		return SERVERPUSH_URL_EMPTY;
	}

	scheme_len = scheme_length(p, end);
	if (scheme_len) {
		scheme = (serverpush_bytes){p, scheme_len};
		if (serverpush_bytes_equal_ci(scheme, SERVERPUSH_LITERAL("https"))) {
			scheme = SERVERPUSH_LITERAL("https");
		} else if (serverpush_bytes_equal_ci(scheme, SERVERPUSH_LITERAL("http"))) {
			scheme = SERVERPUSH_LITERAL("http");
		} else {
			return opaque(p, end, scheme_len, any_scheme, buffer, url);
		}
		p += scheme_len + 1;
		/* "https:x" is relative or absolute by the base's scheme; nobody means that */
		if (end - p < 2 || !is_slash(p[0]) || !is_slash(p[1])) {
			return SERVERPUSH_URL_HOST;
		}
	} else if (end - p >= 2 && is_slash(p[0]) && is_slash(p[1])) {
		/* a page that can be pushed to, or that matters to a browser, is a secure one */
		scheme = SERVERPUSH_LITERAL("https");
	}

	out = buffer;
	own_path = false;
	if (scheme.len) {
		serverpush_bytes authority;
		serverpush_url_status status;

		/* WHATWG, "special authority ignore slashes state" */
		while (p < end && is_slash(*p)) {
			p++;
		}
		authority.at = p;
		while (p < end && !is_slash(*p) && *p != '?') {
			p++;
		}
		authority.len = (size_t) (p - authority.at);
		out = serverpush_append(out, scheme);
		out = serverpush_append(out, SERVERPUSH_LITERAL("://"));
		status = serverpush_url_authority(authority, scheme, out, &authority.len);
		if (status != SERVERPUSH_URL_OK) {
			return status;
		}
		authority.at = out;
		out += authority.len;
		own_path = base && base->origin(&own) && serverpush_bytes_equal(scheme, own.scheme)
			&& serverpush_bytes_equal(authority, own.authority);
		url->foreign = !own_path;
	} else {
		own_path = base != NULL;
		url->foreign = false;
	}

	path = out;
	query = memchr(p, '?', (size_t) (end - p));
	query = query ? query : end;
	if (!scheme.len && !base) {
		out = append_relative(out, p, query);
	} else if (p < query && is_slash(*p)) {
		out = append_path(path, out, p + 1, query, false);
	} else if (scheme.len) {
		*out++ = '/';
	} else {
		out = append_resolved(path, out, base->target_path(), p, query);
	}

	if (!own_path) {
		path = buffer;
	} else if (out - path >= 2 && path[1] == '/') {
		/* On its own this path would be a host: it is written in full */
		if (!scheme.len) {
			size_t prefix;

			if (!base->origin(&own)) {
				return SERVERPUSH_URL_NO_HOST;
			}
			prefix = own.scheme.len + strlen("://") + own.authority.len;
			memmove(buffer + prefix, buffer, (size_t) (out - buffer));
			out += prefix;
			serverpush_append(
				serverpush_append(serverpush_append(buffer, own.scheme), SERVERPUSH_LITERAL("://")), own.authority);
		}
		path = buffer;
	}
	url->path_end = (size_t) (out - path);
	url->dot = last_dot((serverpush_bytes){path, url->path_end});
	out = encode(out, query, end, SERVERPUSH_BYTE_QUERY_ENCODE);
	url->href = (serverpush_bytes){path, (size_t) (out - path)};
	url->delimiter = has_delimiter(url->href);
	return SERVERPUSH_URL_OK;
}
