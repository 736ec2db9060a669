/*
 * Bases, and putting references behind them. Paths are only joined: dot segments are resolved later, with all else.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/html/base_url.h"

static inline bool is_slash(char byte)
{
	return byte == '/' || byte == '\\';
}

static inline bool is_alpha(char byte)
{
	return serverpush_lower(byte) >= 'a' && serverpush_lower(byte) <= 'z';
}

/* The length of the scheme with its colon; 0: the reference is relative */
static size_t scheme_length(serverpush_bytes url)
{
	for (size_t i = 0; i < url.len; i++) {
		char byte = url.at[i];

		if (byte == ':') {
			return i ? i + 1 : 0;
		}
		if (!is_alpha(byte)
			&& (i == 0 || !(byte == '+' || byte == '-' || byte == '.' || (byte >= '0' && byte <= '9')))) {
			return 0;
		}
	}
	return 0;
}

static inline bool begins_with_slashes(serverpush_bytes url)
{
	return url.len >= 2 && is_slash(url.at[0]) && is_slash(url.at[1]);
}

/* Where the path ends: before query and fragment */
static size_t path_length(serverpush_bytes url)
{
	size_t len = 0;

	while (len < url.len && url.at[len] != '?' && url.at[len] != '#') {
		len++;
	}
	return len;
}

/* Whether the path's last segment means a directory although no slash is behind it: "." and ".." and encoded ones */
static bool ends_in_dots(serverpush_bytes segment)
{
	size_t dots = 0;

	for (size_t at = 0; at < segment.len; dots++) {
		if (segment.at[at] == '.') {
			at++;
		} else if (segment.len - at >= 3 && memcmp(segment.at + at, "%2", strlen("%2")) == 0
			&& serverpush_lower(segment.at[at + 2]) == 'e') {
			at += 3;
		} else {
			return false;
		}
	}
	return dots == 1 || dots == 2;
}

/* Takes scheme and authority off `href` into the base; false: there is a scheme, and nothing that is known of it */
static bool set_origin(serverpush_base_url *base, serverpush_bytes *href)
{
	size_t scheme_len = scheme_length(*href), len, end;
	serverpush_bytes rest = {href->at + scheme_len, href->len - scheme_len};

	base->scheme_len = (uint16_t) scheme_len;
	if (scheme_len && !serverpush_bytes_are_ci(((serverpush_bytes){href->at, scheme_len}), "https:")
		&& !serverpush_bytes_are_ci(((serverpush_bytes){href->at, scheme_len}), "http:")) {
		return false;
	}
	if (!begins_with_slashes(rest)) {
		return !scheme_len;
	}
	for (len = 0; len < rest.len && is_slash(rest.at[len]); len++) {
	}
	for (end = len; end < rest.len && !is_slash(rest.at[end]) && rest.at[end] != '?' && rest.at[end] != '#'; end++) {
	}
	if (end == len) {
		return false;
	}
	serverpush_append(base->url, (serverpush_bytes){href->at, scheme_len});
	serverpush_append(base->url + scheme_len, SERVERPUSH_LITERAL("//"));
	serverpush_append(base->url + scheme_len + 2, (serverpush_bytes){rest.at + len, end - len});
	base->origin_len = (uint16_t) (scheme_len + 2 + end - len);
	*href = (serverpush_bytes){rest.at + end, rest.len - end};
	return true;
}

static void set_path(serverpush_base_url *base, serverpush_bytes path)
{
	char *out = base->url + base->origin_len, *start = out;

	if (base->origin_len && !path.len) {
		path = SERVERPUSH_LITERAL("/");
	}
	for (size_t i = 0; i < path.len; i++) {
		*out++ = is_slash(path.at[i]) ? '/' : path.at[i];
	}
	base->directory_len = base->origin_len;
	for (char *p = out; p > start; p--) {
		if (p[-1] == '/') {
			base->directory_len = (uint16_t) (p - base->url);
			break;
		}
	}
	start = base->url + base->directory_len;
	if (ends_in_dots((serverpush_bytes){start, (size_t) (out - start)})) {
		*out++ = '/';
		base->directory_len = (uint16_t) (out - base->url);
	}
	base->path_len = (uint16_t) (out - base->url);
}

void serverpush_base_url_set(serverpush_base_url *base, serverpush_bytes href)
{
	static const serverpush_bytes ignored[] = {SERVERPUSH_STATIC("data:"), SERVERPUSH_STATIC("javascript:")};
	serverpush_bytes scheme = {href.at, scheme_length(href)};

	if (base->is_set) {
		return;
	}
	base->is_set = true;
	for (size_t i = 0; i < sizeof(ignored) / sizeof(ignored[0]); i++) {
		/* the page's own URL stays the base, and the one that has its say is found (section 4.2.3) */
		if (serverpush_bytes_equal_ci(scheme, ignored[i])) {
			return;
		}
	}
	/* two slashes and one more may be added */
	if (href.len + 4 > sizeof(base->url) || !set_origin(base, &href)) {
		base->is_opaque = true;
		return;
	}
	set_path(base, (serverpush_bytes){href.at, path_length(href)});
}

/* How much of the base goes before a reference; false: it cannot be told, or is the base itself */
static bool prefix_length(const serverpush_base_url *base, serverpush_bytes href, size_t *len)
{
	*len = 0;
	if (scheme_length(href)) {
		return true;
	}
	if (base->is_opaque || href.at[0] == '#') {
		return false;
	}
	if (begins_with_slashes(href)) {
		*len = base->scheme_len;
	} else if (is_slash(href.at[0])) {
		*len = base->origin_len;
	} else {
		*len = href.at[0] == '?' ? base->path_len : base->directory_len;
	}
	return true;
}

size_t serverpush_base_url_resolve(const serverpush_base_url *base, serverpush_bytes href, char *out, size_t size)
{
	size_t len;

	if (!prefix_length(base, href, &len) || len + href.len > size) {
		return 0;
	}
	serverpush_append(serverpush_append(out, (serverpush_bytes){base->url, len}), href);
	return len + href.len;
}
