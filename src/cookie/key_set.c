/*
 * The walk through a set of keys, in ascending order, as their code needs it.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/cookie/key_set.h"

/* The number of the lowest bit; there is one */
static inline uint32_t lowest_bit(uint64_t word)
{
#if defined(__GNUC__)
	return (uint32_t) __builtin_ctzll(word);
#else
	uint32_t bit = 0;

	for (; !(word & 1); word >>= 1) {
		bit++;
	}
	return bit;
#endif
}

uint32_t serverpush_key_set_next(const serverpush_key_set *set, uint32_t key)
{
	uint32_t range = serverpush_key_set_range(set);
	uint64_t word;

	if (key >= range) {
		return range;
	}
	word = set->words[key >> 6] & (UINT64_MAX << (key & 63));
	for (key &= ~UINT32_C(63); !word; word = set->words[key >> 6]) {
		key += 64;
		if (key == range) {
			return range;
		}
	}
	return key + lowest_bit(word);
}
