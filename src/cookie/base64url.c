/*
 * base64url.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/cookie/base64url.h"

char *serverpush_base64url_encode(char *out, const uint8_t *in, size_t len)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	uint32_t pending = 0;
	unsigned bits = 0;

	for (size_t i = 0; i < len; i++) {
		pending = pending << 8 | in[i];
		for (bits += 8; bits >= 6; bits -= 6) {
			*out++ = digits[pending >> (bits - 6) & 63];
		}
	}
	if (bits) {
		*out++ = digits[pending << (6 - bits) & 63];
	}
	return out;
}

/* -1 for any other byte */
static int digit_value(char byte)
{
	if (byte >= 'A' && byte <= 'Z') {
		return byte - 'A';
	}
	if (byte >= 'a' && byte <= 'z') {
		return byte - 'a' + 26;
	}
	if (byte >= '0' && byte <= '9') {
		return byte - '0' + 52;
	}
	return byte == '-' ? 62 : byte == '_' ? 63 : -1;
}

bool serverpush_base64url_decode(uint8_t *out, serverpush_bytes text)
{
	uint32_t pending = 0;
	unsigned bits = 0;

	for (size_t i = 0; i < text.len; i++) {
		int value = digit_value(text.at[i]);

		if (value < 0) {
			return false;
		}
		pending = pending << 6 | (uint32_t) value;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			*out++ = (uint8_t) (pending >> bits);
		}
	}
	/* a character too many, or bits that no byte has */
	return bits < 6 && (pending & ((1u << bits) - 1)) == 0;
}
