/*
 * The short way for URLs that need no parsing: nearly all that a page declares. What this refuses is not wrong, but for
 * the stages in url.c to look at.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/url.h"
#include "src/link/url_path.h"

#if defined(__SSE2__) || defined(_M_X64)
# include <emmintrin.h>

/* In each byte that is from `first` to `last`: all bits set */
static inline __m128i is_between(__m128i bytes, char first, char last)
{
	/* moved so that `first` is the least of all signed bytes: one comparison tells */
	__m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8((char) (-128 - first)));

	return _mm_cmplt_epi8(moved, _mm_set1_epi8((char) (-128 + (last - first) + 1)));
}

/* The number of the highest bit of sixteen */
static inline size_t last_bit(int bits)
{
#ifdef __GNUC__
	return 31 - (size_t) __builtin_clz((unsigned) bits);
#else
	size_t bit = 15;

	while (!(bits & 1 << bit)) {
		bit--;
	}
	return bit;
#endif
}

/*
 * Whether sixteen bytes at a time there are only letters, digits and - . / _ and no dot behind a slash: so most URLs
 * are. For at least sixteen bytes; the last sixteen are looked at together with what came before them, and say where
 * the extension begins.
 */
static inline bool is_common(serverpush_bytes in, size_t *dot_at)
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
			/* as serverpush_last_dot() */
			dot &= 0xffff << (15 - SERVERPUSH_EXTENSION_MAX);
			*dot_at = dot ? at + last_bit(dot) : in.len;
			return true;
		}
		at = at + 32 <= in.len ? at + 16 : in.len - 16;
	}
}
#else
static inline bool is_common(serverpush_bytes in, size_t *dot_at)
{
	(void) in, (void) dot_at;
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
	if (in.len >= 16 && is_common(in, &url->dot)) {
		url->path_end = in.len;
		return true;
	}
	for (;; p++) {
		p = skip(p, SERVERPUSH_BYTE_PATH_PLAIN);
		if (*p == '.') {
			if (may_be_dot_segment(p)) {
				return false;
			}
		} else if (*p == '%') {
			if (serverpush_is_encoded_dot(p, end)) {
				return false;
			}
		} else if (*p == ',' || *p == ';') {
			url->delimiter = true;
		} else {
			break;
		}
	}
	url->path_end = (size_t) (p - in.at);
	url->dot = serverpush_last_dot((serverpush_bytes){in.at, url->path_end});
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

/* Where the path begins behind a host of lower-case letters, digits, "-" and "." only; NULL: the host is another */
static const char *behind_plain_host(const char *p)
{
	const char *start = p;

	/* from "-" to "9" there is the slash, at which it ends */
	while (*p != '/' && ((*p >= 'a' && *p <= 'z') || (*p >= '-' && *p <= '9'))) {
		p++;
	}
	return *p == '/' && p > start ? p : NULL;
}

/* 2,400 instructions less than by the stages in url.c, which write what is there already */
bool serverpush_url_is_elsewhere(serverpush_bytes in, const serverpush_url_base *base, serverpush_url *url)
{
	const serverpush_bytes scheme = SERVERPUSH_LITERAL("https://");
	const char *host = in.at + scheme.len, *path;
	size_t before;

	if (in.len <= scheme.len || memcmp(in.at, scheme.at, scheme.len) != 0 || !(path = behind_plain_host(host))) {
		return false;
	}
	before = (size_t) (path - in.at);
	if (!serverpush_url_is_normal((serverpush_bytes){path, in.len - before}, url)
		|| (base && !base->is_other_host((serverpush_bytes){host, (size_t) (path - host)}))) {
		return false;
	}
	url->href = in;
	url->path_end += before;
	url->dot += before;
	url->foreign = true;
	return true;
}

/* 1,450 instructions less than by the stages in url.c, which resolve and encode byte by byte */
serverpush_bytes serverpush_url_directory_before(serverpush_bytes in, const serverpush_url_base *base)
{
	serverpush_bytes path;

	/* a query alone leaves the whole path before it, a colon may end a scheme; all else is not normal behind a path */
	if (!base || !in.len || *in.at == '/' || *in.at == '?' || memchr(in.at, ':', in.len)) {
		return SERVERPUSH_LITERAL("");
	}
	path = base->target_path();
	while (path.len && path.at[path.len - 1] != '/') {
		path.len--;
	}
	return path;
}
