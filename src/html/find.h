/*
 * Looking for the few bytes that mean something to HTML, sixteen at a time where the processor can. Distances in a page
 * are short, so that a call of memchr() costs more than it does; what is far away is left to it. Pure C; called by the
 * scanner of pages and what it consists of.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_FIND_H
#define SERVERPUSH_FIND_H

#include "src/link/bytes.h"

#if defined(__SSE2__) || defined(_M_X64)
# include <emmintrin.h>
# define SERVERPUSH_FIND_SSE2
# ifdef _MSC_VER
#  include <intrin.h>
# endif

static inline unsigned serverpush_first_bit(unsigned mask)
{
# ifdef _MSC_VER
	unsigned long at;

	_BitScanForward(&at, mask);
	return at;
# else
	return (unsigned) __builtin_ctz(mask);
# endif
}

/* A bit for each byte that is this one */
static inline int serverpush_mask(__m128i bytes, char byte)
{
	return _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte)));
}
#endif

/* The first such byte, `limit` if there is none */
static inline const char *serverpush_find(const char *p, const char *limit, char byte)
{
#ifdef SERVERPUSH_FIND_SSE2
	for (int blocks = 0; blocks < 4 && limit - p >= 32; blocks++, p += 32) {
		unsigned mask = (unsigned) serverpush_mask(_mm_loadu_si128((const __m128i *) p), byte)
			| (unsigned) serverpush_mask(_mm_loadu_si128((const __m128i *) (p + 16)), byte) << 16;

		if (mask) {
			return p + serverpush_first_bit(mask);
		}
	}
#endif
	p = p < limit ? memchr(p, byte, (size_t) (limit - p)) : NULL;
	return p ? p : limit;
}

/* The first of two */
static inline const char *serverpush_find_either(const char *p, const char *limit, char a, char b)
{
#ifdef SERVERPUSH_FIND_SSE2
	for (; limit - p >= 16; p += 16) {
		__m128i bytes = _mm_loadu_si128((const __m128i *) p);
		int mask = serverpush_mask(bytes, a) | serverpush_mask(bytes, b);

		if (mask) {
			return p + serverpush_first_bit((unsigned) mask);
		}
	}
#endif
	while (p < limit && *p != a && *p != b) {
		p++;
	}
	return p;
}

/* The first of what ends a tag, and of what begins a value: > = " ' */
static inline const char *serverpush_find_in_tag(const char *p, const char *limit)
{
#ifdef SERVERPUSH_FIND_SSE2
	for (; limit - p >= 16; p += 16) {
		__m128i bytes = _mm_loadu_si128((const __m128i *) p);
		__m128i ends = _mm_or_si128(
			_mm_cmpeq_epi8(bytes, _mm_set1_epi8('>')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('=')));
		__m128i quotes = _mm_or_si128(
			_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\'')));
		int mask = _mm_movemask_epi8(_mm_or_si128(ends, quotes));

		if (mask) {
			return p + serverpush_first_bit((unsigned) mask);
		}
	}
#endif
	while (p < limit && *p != '>' && *p != '=' && *p != '"' && *p != '\'') {
		p++;
	}
	return p;
}

#endif
