/*
 * The code of a set of keys: Golomb-Rice with a remainder of six bits, bit for bit what h2o's CASPer writes. Pure C;
 * called by the cookie's value alone.
 *
 * For each key in ascending order, the distance from the one before it (its key plus one) is written: the distance's
 * upper bits as that many zeros and a one, then its six low bits. Bytes are filled from their highest bit, the last one
 * with zeros. A set of n keys of C bits takes at most 7n + 2^(C-6) bits.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_GOLOMB_H
#define SERVERPUSH_GOLOMB_H

#include <stddef.h>
#include "src/cookie/key_set.h"

/*
 * Writes the set into `room` bytes; returns how many it took. `whole` says whether all keys were written: they end
 * before the first one for which there is no room.
 */
size_t serverpush_golomb_encode(const serverpush_key_set *set, uint8_t *out, size_t room, bool *whole);

/*
 * Reads what the encoder writes, and nothing else, into the empty set. false: a key is out of range, or something
 * follows the last key; then the set holds what was read before. Time and memory are bounded by `len` and the range.
 */
bool serverpush_golomb_decode(serverpush_key_set *set, const uint8_t *in, size_t len);

#endif
