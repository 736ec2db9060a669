/*
 * The Golomb-Rice code.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/cookie/golomb.h"

#define REMAINDER_BITS 6
#define REMAINDER_MASK ((1u << REMAINDER_BITS) - 1)

size_t serverpush_golomb_encode(const serverpush_key_set *set, uint8_t *out, size_t room, bool *whole)
{
	uint32_t range = serverpush_key_set_range(set);
	size_t at = 0, end = room * 8;
	uint32_t next = 0, key;

	memset(out, 0, room);
	while ((key = serverpush_key_set_next(set, next)) != range) {
		uint32_t distance = key - next;
		uint32_t zeros = distance >> REMAINDER_BITS;
		/* with the one before it */
		uint32_t remainder = (distance & REMAINDER_MASK) | (1u << REMAINDER_BITS);

		if (zeros + 1 + REMAINDER_BITS > end - at) {
			break;
		}
		at += zeros;
		for (int bit = REMAINDER_BITS; bit >= 0; bit--, at++) {
			out[at >> 3] |= (uint8_t) ((remainder >> bit & 1) << (7 - (at & 7)));
		}
		next = key + 1;
	}
	*whole = key == range;
	return (at + 7) / 8;
}

static inline unsigned bit_at(const uint8_t *in, size_t at)
{
	return in[at >> 3] >> (7 - (at & 7)) & 1;
}

bool serverpush_golomb_decode(serverpush_key_set *set, const uint8_t *in, size_t len)
{
	uint32_t range = serverpush_key_set_range(set);
	size_t at = 0, end = len * 8;
	uint32_t next = 0;

	for (;;) {
		size_t start = at;
		uint32_t remainder = 0;

		while (at < end && !bit_at(in, at)) {
			at++;
			/* a run of zeros that no distance has: the padding is shorter, for the range has at least 64 keys */
			if (at - start > range >> REMAINDER_BITS && at - start >= 8) {
				return false;
			}
		}
		if (at == end) {
			/* what fills the last byte, and not a byte more */
			return at - start < 8;
		}
		if (end - at < 1 + REMAINDER_BITS) {
			return false;
		}
		next += (uint32_t) (at - start) << REMAINDER_BITS;
		for (int bit = 0; bit <= REMAINDER_BITS; bit++, at++) {
			remainder = remainder << 1 | bit_at(in, at);
		}
		next += remainder & REMAINDER_MASK;
		if (next >= range) {
			return false;
		}
		serverpush_key_set_add(set, next);
		next++;
	}
}
