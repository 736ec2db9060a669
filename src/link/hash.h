/*
 * Hash of bytes, seeded per process. Fields of other origin put links into sets, so an attacker who knew the hash could
 * make a set's chains long; PHP's own string hash is not seeded. Two multiplications for 16 bytes, folded, the way of
 * wyhash and its kin. Called by what tells links apart: the identity, and the set.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_HASH_H
#define SERVERPUSH_HASH_H

#include "src/link/bytes.h"

#if defined(_MSC_VER) && defined(_M_X64)
# include <intrin.h>
#endif

/* Both halves of the 128-bit product, folded into one */
static inline uint64_t serverpush_fold(uint64_t a, uint64_t b)
{
#if defined(__SIZEOF_INT128__)
	__extension__ typedef unsigned __int128 wide;
	wide product = (wide) a * b;

	return (uint64_t) product ^ (uint64_t) (product >> 64);
#elif defined(_MSC_VER) && defined(_M_X64)
	uint64_t high, low = _umul128(a, b, &high);

	return low ^ high;
#else
	uint64_t a_low = (uint32_t) a, a_high = a >> 32, b_low = (uint32_t) b, b_high = b >> 32;
	uint64_t cross = (a_low * b_low >> 32) + (uint32_t) (a_high * b_low) + a_low * b_high;
	uint64_t high = a_high * b_high + (a_high * b_low >> 32) + (cross >> 32);

	return (a * b) ^ high;
#endif
}

static inline uint64_t serverpush_read64(const char *p)
{
	uint64_t word;

	memcpy(&word, p, sizeof(word));
	return word;
}

static inline uint64_t serverpush_hash(serverpush_bytes bytes, uint64_t seed)
{
	/* digits of pi: any odd numbers with well mixed bits would do */
	const uint64_t k0 = UINT64_C(0x243f6a8885a308d3), k1 = UINT64_C(0x13198a2e03707345);
	const char *p = bytes.at;
	size_t len = bytes.len;
	uint64_t hash = seed ^ bytes.len;

	for (; len > 16; len -= 16, p += 16) {
		hash = serverpush_fold(serverpush_read64(p) ^ k0 ^ hash, serverpush_read64(p + 8) ^ k1 ^ seed);
	}
	if (len >= 8) {
		return serverpush_fold(serverpush_read64(p) ^ k0 ^ hash, serverpush_read64(p + len - 8) ^ k1 ^ seed);
	}
	if (len) {
		uint64_t word = 0;

		memcpy(&word, p, len);
		return serverpush_fold(word ^ k0 ^ hash, k1 ^ seed);
	}
	return serverpush_fold(k0 ^ hash, k1 ^ seed);
}

#endif
