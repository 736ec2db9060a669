/*
 * SipHash-1-3-128.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_hash.h"

static inline uint64_t rotate(uint64_t word, int by)
{
	return word << by | word >> (64 - by);
}

static inline void sip_round(serverpush_learn_hasher *s)
{
	s->v0 += s->v1;
	s->v1 = rotate(s->v1, 13) ^ s->v0;
	s->v0 = rotate(s->v0, 32);
	s->v2 += s->v3;
	s->v3 = rotate(s->v3, 16) ^ s->v2;
	s->v0 += s->v3;
	s->v3 = rotate(s->v3, 21) ^ s->v0;
	s->v2 += s->v1;
	s->v1 = rotate(s->v1, 17) ^ s->v2;
	s->v2 = rotate(s->v2, 32);
}

static inline void absorb(serverpush_learn_hasher *s, uint64_t word)
{
	s->v3 ^= word;
	sip_round(s);
	s->v0 ^= word;
}

serverpush_learn_hasher serverpush_learn_hash_begin(serverpush_learn_hash key)
{
	return (serverpush_learn_hasher){
		.v0 = key.hi ^ UINT64_C(0x736f6d6570736575),
		/* 0xee tells the form of 128 bits from that of 64 */
		.v1 = key.lo ^ UINT64_C(0x646f72616e646f6d) ^ 0xee,
		.v2 = key.hi ^ UINT64_C(0x6c7967656e657261),
		.v3 = key.lo ^ UINT64_C(0x7465646279746573),
	};
}

/* The last bytes of a piece, fewer than 8: the first is the lowest */
static inline uint64_t read_rest(const char *p, size_t len, size_t whole)
{
	uint64_t word = 0;

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	if (whole >= sizeof(word)) {
		/* those before them are in the word, too, and are pushed out of it */
		memcpy(&word, p + len - sizeof(word), sizeof(word));
		return word >> 8 * (sizeof(word) - len);
	}
#else
	(void) whole;
#endif
	for (size_t i = 0; i < len; i++) {
		word |= (uint64_t) (unsigned char) p[i] << 8 * i;
	}
	return word;
}

void serverpush_learn_hash_word(serverpush_learn_hasher *state, uint64_t word)
{
	absorb(state, word);
}

static inline void absorb_bytes(serverpush_learn_hasher *s, serverpush_bytes bytes)
{
	const char *p = bytes.at;
	size_t len = bytes.len;

	for (; len >= sizeof(uint64_t); len -= sizeof(uint64_t), p += sizeof(uint64_t)) {
		uint64_t word;

		memcpy(&word, p, sizeof(word));
		absorb(s, word);
	}
	if (len) {
		absorb(s, read_rest(p, len, bytes.len));
	}
}

void serverpush_learn_hash_pieces(serverpush_learn_hasher *state, const serverpush_bytes *pieces, size_t count)
{
	serverpush_learn_hasher s = *state;

	for (size_t i = 0; i < count; i++) {
		absorb_bytes(&s, pieces[i]);
	}
	*state = s;
}

void serverpush_learn_hash_bytes(serverpush_learn_hasher *state, serverpush_bytes bytes)
{
	serverpush_learn_hash_pieces(state, &bytes, 1);
}

static inline serverpush_learn_hash end(serverpush_learn_hasher s)
{
	serverpush_learn_hash hash;

	s.v2 ^= 0xee;
	for (int i = 0; i < 3; i++) {
		sip_round(&s);
	}
	hash.hi = s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
	s.v1 ^= 0xdd;
	for (int i = 0; i < 3; i++) {
		sip_round(&s);
	}
	hash.lo = s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
	return hash;
}

serverpush_learn_hash serverpush_learn_hash_end(serverpush_learn_hasher *state)
{
	return end(*state);
}

serverpush_learn_hash serverpush_learn_hash_piece(serverpush_learn_hash key, uint64_t what, serverpush_bytes bytes)
{
	serverpush_learn_hasher hasher = serverpush_learn_hash_begin(key);

	absorb(&hasher, what | (uint64_t) bytes.len << 16);
	absorb_bytes(&hasher, bytes);
	return end(hasher);
}
