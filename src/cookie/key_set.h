/*
 * The set of keys that a client's cookie stands for. A key is some bits of a digest, so resources may share one: the
 * set answers "surely not" or "probably". Pure C; called by its codec, by the cookie's value and by the header phase.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_KEY_SET_H
#define SERVERPUSH_KEY_SET_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* How many bits a key has: h2o's limits, and at least the remainder of the code (src/cookie/golomb.h) */
#define SERVERPUSH_KEY_BITS_MIN 6
#define SERVERPUSH_KEY_BITS_MAX 15

/* One bit for each key that there can be: at most 4 KB, no matter what a client sends */
typedef struct {
	unsigned bits;
	uint64_t words[1u << (SERVERPUSH_KEY_BITS_MAX - 6)];
} serverpush_key_set;

static inline uint32_t serverpush_key_set_range(const serverpush_key_set *set)
{
	return UINT32_C(1) << set->bits;
}

/* Empties the set, too */
static inline void serverpush_key_set_init(serverpush_key_set *set, unsigned bits)
{
	set->bits = bits;
	memset(set->words, 0, serverpush_key_set_range(set) / 8);
}

static inline void serverpush_key_set_add(serverpush_key_set *set, uint32_t key)
{
	set->words[key >> 6] |= UINT64_C(1) << (key & 63);
}

static inline bool serverpush_key_set_has(const serverpush_key_set *set, uint32_t key)
{
	return set->words[key >> 6] >> (key & 63) & 1;
}

/* The first key from `key` on, the range's end if there is none */
uint32_t serverpush_key_set_next(const serverpush_key_set *set, uint32_t key);

static inline bool serverpush_key_set_is_empty(const serverpush_key_set *set)
{
	return serverpush_key_set_next(set, 0) == serverpush_key_set_range(set);
}

/* The key of a resource: the low bits of its digest's first four bytes, of which the first is the lowest, as in h2o */
static inline uint32_t serverpush_key_of_digest(const unsigned char *digest, unsigned bits)
{
	uint32_t word = digest[0] | (uint32_t) digest[1] << 8 | (uint32_t) digest[2] << 16 | (uint32_t) digest[3] << 24;

	return word & ((UINT32_C(1) << bits) - 1);
}

#endif
