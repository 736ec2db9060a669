/*
 * The reader of `Cookie` fields, on any bytes: up to the first NUL the cookie's name, the rest the field. It must find
 * what a plain walk over the bytes finds. Needs src/cache and src/link.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <stdlib.h>
#include "src/cookie/cookie_field.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool holds)
{
	if (!holds) {
		abort();
	}
}

/* RFC 6265, section 5.4, read backwards, byte by byte */
static int count_plainly(serverpush_bytes field, serverpush_bytes name, serverpush_bytes *first)
{
	int count = 0;

	for (size_t start = 0, end; start <= field.len; start = end + 1) {
		size_t from = start, to, equals;

		for (end = start; end < field.len && field.at[end] != ';'; end++) {
		}
		while (from < end && serverpush_is_whitespace(field.at[from])) {
			from++;
		}
		for (equals = from; equals < end && field.at[equals] != '='; equals++) {
		}
		if (equals == end) {
			continue;
		}
		for (to = equals; to > from && serverpush_is_whitespace(field.at[to - 1]); to--) {
		}
		if (to - from != name.len || memcmp(field.at + from, name.at, name.len) != 0) {
			continue;
		}
		for (from = equals + 1; from < end && serverpush_is_whitespace(field.at[from]); from++) {
		}
		for (to = end; to > from && serverpush_is_whitespace(field.at[to - 1]); to--) {
		}
		if (count++ == 0) {
			*first = (serverpush_bytes){field.at + from, to - from};
		}
	}
	return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* of its own, so that the sanitizer sees a byte read too far; not NULL */
	char *copy = malloc(size + 1);
	const char *nul;
	serverpush_bytes name, field, value = {NULL, 0}, expected = {NULL, 0};
	serverpush_cookie_count count;
	int expected_count;

	if (!copy) {
		return 0;
	}
	if (size) {
		memcpy(copy, data, size);
	}
	nul = memchr(copy, '\0', size);
	name = (serverpush_bytes){copy, nul ? (size_t) (nul - copy) : 0};
	field = (serverpush_bytes){nul ? nul + 1 : copy, nul ? size - name.len - 1 : size};

	count = serverpush_cookie_find(field, name, &value);
	expected_count = count_plainly(field, name, &expected);
	check(count == (expected_count > 1 ? SERVERPUSH_COOKIE_SEVERAL : (serverpush_cookie_count) expected_count));
	check(value.at == expected.at && value.len == expected.len);
	free(copy);
	return 0;
}
