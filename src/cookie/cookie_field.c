/*
 * The `Cookie` field.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/cookie/cookie_field.h"

/* Without the white space around it */
static serverpush_bytes trim(const char *start, const char *end)
{
	while (start < end && serverpush_is_whitespace(*start)) {
		start++;
	}
	while (start < end && serverpush_is_whitespace(end[-1])) {
		end--;
	}
	return (serverpush_bytes){start, (size_t) (end - start)};
}

serverpush_cookie_count serverpush_cookie_find(
	serverpush_bytes field, serverpush_bytes name, serverpush_bytes *value)
{
	serverpush_cookie_count count = SERVERPUSH_COOKIE_NONE;
	const char *at = field.at;
	const char *end = at + field.len;

	while (at < end) {
		const char *semicolon = memchr(at, ';', (size_t) (end - at));
		const char *pair_end = semicolon ? semicolon : end;
		const char *equals = memchr(at, '=', (size_t) (pair_end - at));

		if (equals && serverpush_bytes_equal(trim(at, equals), name)) {
			if (count == SERVERPUSH_COOKIE_ONE) {
				return SERVERPUSH_COOKIE_SEVERAL;
			}
			count = SERVERPUSH_COOKIE_ONE;
			*value = trim(equals + 1, pair_end);
		}
		at = pair_end + (pair_end < end);
	}
	return count;
}
