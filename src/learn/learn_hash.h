/*
 * SipHash-1-3 with 128 bits (Aumasson and Bernstein, 2012): a keyed hash that nobody can make collide who does not know
 * the key. The hash of src/link/hash.h chooses slots, where a collision costs time; here one would give a page
 * the hints of another. Called by the rooms of the table.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_HASH_H
#define SERVERPUSH_LEARN_HASH_H

#include "src/link/bytes.h"

typedef struct {
	uint64_t hi;
	uint64_t lo;
} serverpush_learn_hash;

static inline bool serverpush_learn_hash_equal(serverpush_learn_hash a, serverpush_learn_hash b)
{
	return ((a.hi ^ b.hi) | (a.lo ^ b.lo)) == 0;
}

/*
 * The state between pieces. Each piece is filled up to whole words, so that what is hashed must say before where pieces
 * end: by a word with their lengths.
 */
typedef struct {
	uint64_t v0, v1, v2, v3;
} serverpush_learn_hasher;

serverpush_learn_hasher serverpush_learn_hash_begin(serverpush_learn_hash key);
void serverpush_learn_hash_word(serverpush_learn_hasher *state, uint64_t word);
void serverpush_learn_hash_bytes(serverpush_learn_hasher *state, serverpush_bytes bytes);
/* several, with one call (150 instructions less for the key of a host) */
void serverpush_learn_hash_pieces(serverpush_learn_hasher *state, const serverpush_bytes *pieces, size_t count);
serverpush_learn_hash serverpush_learn_hash_end(serverpush_learn_hasher *state);

/* Of one piece, told from other pieces of the same key by `what`, which is less than 65,536 */
serverpush_learn_hash serverpush_learn_hash_piece(serverpush_learn_hash key, uint64_t what, serverpush_bytes bytes);

#endif
