/*
 * The value of the cookie: a tag of the version, if there is one, and the code of the keys, in base64url.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/cookie/base64url.h"
#include "src/cookie/cookie_value.h"
#include "src/cookie/golomb.h"

#define BYTES_MAX SERVERPUSH_BASE64URL_BYTES(SERVERPUSH_COOKIE_VALUE_MAX)

void serverpush_cookie_format_tag(serverpush_cookie_format *format, const unsigned char *digest)
{
	serverpush_base64url_encode(format->tag, digest, SERVERPUSH_BASE64URL_BYTES(SERVERPUSH_COOKIE_TAG_LEN));
	format->has_tag = true;
}

static bool decode(const serverpush_cookie_format *format, serverpush_bytes value, serverpush_key_set *set)
{
	uint8_t bytes[BYTES_MAX];

	if (value.len > format->most) {
		return false;
	}
	if (format->has_tag) {
		if (value.len <= SERVERPUSH_COOKIE_TAG_LEN || memcmp(value.at, format->tag, SERVERPUSH_COOKIE_TAG_LEN) != 0
			|| value.at[SERVERPUSH_COOKIE_TAG_LEN] != '.') {
			return false;
		}
		value.at += SERVERPUSH_COOKIE_TAG_LEN + 1;
		value.len -= SERVERPUSH_COOKIE_TAG_LEN + 1;
	}
	return serverpush_base64url_decode(bytes, value)
		&& serverpush_golomb_decode(set, bytes, SERVERPUSH_BASE64URL_BYTES(value.len));
}

bool serverpush_cookie_value_read(
	const serverpush_cookie_format *format, serverpush_bytes value, serverpush_key_set *set)
{
	serverpush_key_set_init(set, format->bits);
	if (decode(format, value, set)) {
		return true;
	}
	serverpush_key_set_init(set, format->bits);
	return false;
}

size_t serverpush_cookie_value_write(
	const serverpush_cookie_format *format, const serverpush_key_set *set, char *out, bool *whole)
{
	uint8_t bytes[BYTES_MAX];
	char *at = out;
	size_t len;

	if (format->has_tag) {
		at = serverpush_append(at, (serverpush_bytes){format->tag, SERVERPUSH_COOKIE_TAG_LEN});
		*at++ = '.';
	}
	len = serverpush_golomb_encode(
		set, bytes, SERVERPUSH_BASE64URL_BYTES(format->most - (size_t) (at - out)), whole);
	return (size_t) (serverpush_base64url_encode(at, bytes, len) - out);
}
