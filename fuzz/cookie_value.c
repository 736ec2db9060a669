/*
 * The codec of the cookie's value, on any bytes. The first one says how wide keys are, whether there is a tag and how
 * long the value may be; the rest is, in turn, text, code, and a set of keys. What is read must be written again as it
 * was, and what is written must be read again; a set of n keys of C bits takes at most 7n + 2^(C-6) bits. Needs
 * src/cache and src/link.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <stdlib.h>
#include "src/cookie/cookie_value.h"
#include "src/cookie/golomb.h"

/* What all keys of 15 bits take: 7 bits each */
#define CODE_MAX (7u << (SERVERPUSH_KEY_BITS_MAX - 3))

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool holds)
{
	if (!holds) {
		abort();
	}
}

static bool are_equal(const serverpush_key_set *a, const serverpush_key_set *b)
{
	return a->bits == b->bits && memcmp(a->words, b->words, serverpush_key_set_range(a) / 8) == 0;
}

static size_t count_keys(const serverpush_key_set *set)
{
	size_t count = 0;

	for (uint32_t key = 0; key < serverpush_key_set_range(set); key++) {
		count += serverpush_key_set_has(set, key);
	}
	return count;
}

static void read_text(const serverpush_cookie_format *format, serverpush_bytes text)
{
	char written[SERVERPUSH_COOKIE_VALUE_MAX];
	serverpush_key_set set;
	bool whole;

	if (serverpush_cookie_value_read(format, text, &set)) {
		size_t len = serverpush_cookie_value_write(format, &set, written, &whole);

		check(whole && len == text.len && memcmp(written, text.at, len) == 0);
	} else {
		check(serverpush_key_set_is_empty(&set));
	}
}

static void read_code(unsigned bits, const uint8_t *code, size_t len)
{
	static uint8_t written[CODE_MAX];
	serverpush_key_set set;
	bool whole;

	serverpush_key_set_init(&set, bits);
	if (serverpush_golomb_decode(&set, code, len)) {
		check(serverpush_golomb_encode(&set, written, sizeof(written), &whole) == len);
		check(whole && memcmp(written, code, len) == 0);
	}
}

static void write_keys(const serverpush_cookie_format *format, const uint8_t *data, size_t len)
{
	static uint8_t code[CODE_MAX];
	char text[SERVERPUSH_COOKIE_VALUE_MAX];
	serverpush_key_set set, read;
	size_t written;
	bool whole;

	serverpush_key_set_init(&set, format->bits);
	for (size_t i = 0; i + 1 < len; i += 2) {
		serverpush_key_set_add(&set, (data[i] | (uint32_t) data[i + 1] << 8) & (serverpush_key_set_range(&set) - 1));
	}
	written = serverpush_golomb_encode(&set, code, sizeof(code), &whole);
	check(whole && written <= (7 * count_keys(&set) + (1u << (format->bits - 6)) + 7) / 8);
	serverpush_key_set_init(&read, format->bits);
	check(serverpush_golomb_decode(&read, code, written) && are_equal(&set, &read));

	written = serverpush_cookie_value_write(format, &set, text, &whole);
	check(written <= format->most);
	check(serverpush_cookie_value_read(format, (serverpush_bytes){text, written}, &read));
	if (!whole) {
		/* the lowest keys, as many as there is room for */
		uint32_t missing = 0;

		while (serverpush_key_set_has(&set, missing) == serverpush_key_set_has(&read, missing)) {
			missing++;
		}
		check(serverpush_key_set_next(&read, missing) == serverpush_key_set_range(&read));
	} else {
		check(are_equal(&set, &read));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	serverpush_cookie_format format = {.most = SERVERPUSH_COOKIE_VALUE_MAX};
	uint8_t *copy;

	if (size == 0) {
		return 0;
	}
	format.bits = SERVERPUSH_KEY_BITS_MIN + (data[0] & 15) % (SERVERPUSH_KEY_BITS_MAX - SERVERPUSH_KEY_BITS_MIN + 1);
	if (data[0] & 16) {
		serverpush_cookie_format_tag(&format, (const unsigned char *) "abc");
	}
	if (data[0] & 32) {
		format.most = SERVERPUSH_COOKIE_VALUE_MIN;
	}
	/* of its own, so that the sanitizer sees a byte read too far */
	copy = malloc(size > 1 ? size - 1 : 1);
	if (!copy) {
		return 0;
	}
	memcpy(copy, data + 1, size - 1);
	read_text(&format, (serverpush_bytes){(const char *) copy, size - 1});
	read_code(format.bits, copy, size - 1);
	write_keys(&format, copy, size - 1);
	free(copy);
	return 0;
}
