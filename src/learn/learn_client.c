/*
 * Addresses of clients.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_client.h"

typedef enum {
	NO_ADDRESS,
	IPV4,
	IPV6
} family;

/* Four numbers of at most 255 between dots; as many bytes as were taken, or 0 */
static size_t read_ipv4(serverpush_bytes text, uint8_t out[4])
{
	const char *p = text.at, *end = p + text.len;

	for (int i = 0; i < 4; i++) {
		const char *start;
		unsigned number = 0;

		if (i && (p == end || *p++ != '.')) {
			return 0;
		}
		for (start = p; p < end && p - start < 3 && (unsigned char) (*p - '0') < 10; p++) {
			number = number * 10 + (unsigned) (*p - '0');
		}
		if (p == start || number > 255) {
			return 0;
		}
		out[i] = (uint8_t) number;
	}
	return (size_t) (p - text.at);
}

/* One group of hexadecimal digits; how many digits */
static size_t read_group(serverpush_bytes text, uint16_t *group)
{
	size_t len = 0;
	unsigned value = 0;

	while (len < text.len && len < 4 && serverpush_hex_value(text.at[len]) >= 0) {
		value = value << 4 | (unsigned) serverpush_hex_value(text.at[len++]);
	}
	*group = (uint16_t) value;
	return len;
}

/* RFC 4291, section 2.2; what follows "%" or "]" is no part of it */
static bool read_ipv6(serverpush_bytes text, uint16_t out[8])
{
	uint16_t groups[8];
	size_t at = 0, count = 0, gap = SIZE_MAX;

	while (at < text.len && text.at[at] != '%' && text.at[at] != ']') {
		serverpush_bytes rest = {text.at + at, text.len - at};
		uint8_t ipv4[4];
		size_t taken;

		if (rest.len >= 2 && rest.at[0] == ':' && rest.at[1] == ':') {
			if (gap != SIZE_MAX) {
				return false;
			}
			gap = count;
			at += 2;
			continue;
		}
		if (at && rest.at[0] == ':' && gap != count) {
			at++;
			rest = (serverpush_bytes){text.at + at, text.len - at};
		} else if (at && gap != count) {
			return false;
		}
		taken = count <= 6 ? read_ipv4(rest, ipv4) : 0;
		if (taken) {
			groups[count++] = (uint16_t) (ipv4[0] << 8 | ipv4[1]);
			groups[count++] = (uint16_t) (ipv4[2] << 8 | ipv4[3]);
			at += taken;
			break;
		}
		taken = count < 8 ? read_group(rest, &groups[count]) : 0;
		if (!taken) {
			return false;
		}
		count++;
		at += taken;
	}
	if (gap == SIZE_MAX ? count != 8 : count > 7) {
		return false;
	}
	memset(out, 0, 8 * sizeof(*out));
	for (size_t i = 0; i < count; i++) {
		out[gap == SIZE_MAX || i < gap ? i : 8 - count + i] = groups[i];
	}
	return true;
}

/* An address as the server or a proxy writes it: it may have brackets, a port, a zone */
static family read_address(serverpush_bytes text, uint8_t ipv4[4], uint16_t ipv6[8])
{
	size_t taken;

	text = serverpush_bytes_trim(text);
	taken = read_ipv4(text, ipv4);
	if (taken && (taken == text.len || text.at[taken] == ':')) {
		return IPV4;
	}
	if (text.len && text.at[0] == '[') {
		text.at++;
		text.len--;
	}
	if (!read_ipv6(text, ipv6)) {
		return NO_ADDRESS;
	}
	/* ::ffff:0:0/96 (RFC 4291, section 2.5.5.2) */
	if ((ipv6[0] | ipv6[1] | ipv6[2] | ipv6[3] | ipv6[4]) == 0 && ipv6[5] == 0xffff) {
		for (int i = 0; i < 4; i++) {
			ipv4[i] = (uint8_t) (ipv6[6 + i / 2] >> (i & 1 ? 0 : 8));
		}
		return IPV4;
	}
	return IPV6;
}

bool serverpush_learn_address_is_private(serverpush_bytes address)
{
	uint8_t ipv4[4];
	uint16_t ipv6[8], others = 0;

	/* the address that most proxies have by itself (200 instructions less) */
	if (address.len == 0 || serverpush_bytes_are(address, "127.0.0.1")
		|| (address.len >= 5 && memcmp(address.at, "unix:", 5) == 0)) {
		return true;
	}
	switch (read_address(address, ipv4, ipv6)) {
		case IPV4:
			return ipv4[0] == 127 || ipv4[0] == 10 || (ipv4[0] == 172 && (ipv4[1] & 0xf0) == 16)
				|| (ipv4[0] == 192 && ipv4[1] == 168) || (ipv4[0] == 169 && ipv4[1] == 254);
		case IPV6:
			for (int i = 0; i < 7; i++) {
				others |= ipv6[i];
			}
			return (ipv6[0] & 0xfe00) == 0xfc00 || (ipv6[0] & 0xffc0) == 0xfe80 || (others == 0 && ipv6[7] == 1);
		default:
			return false;
	}
}

uint16_t serverpush_learn_client(serverpush_bytes address, serverpush_learn_hash key)
{
	serverpush_learn_hasher hasher = serverpush_learn_hash_begin(key);
	serverpush_learn_hash hash;
	uint8_t ipv4[4];
	uint16_t ipv6[8], folded;
	family found = read_address(address, ipv4, ipv6);
	uint64_t network = 0;

	if (found == IPV4) {
		network = (uint64_t) ipv4[0] << 16 | (uint64_t) ipv4[1] << 8 | ipv4[2];
	} else if (found == IPV6) {
		network = (uint64_t) ipv6[0] << 32 | (uint64_t) ipv6[1] << 16 | ipv6[2];
	}
	serverpush_learn_hash_word(&hasher, found);
	serverpush_learn_hash_word(&hasher, network);
	hash = serverpush_learn_hash_end(&hasher);
	folded = (uint16_t) hash.hi;
	return folded ? folded : 1;
}
