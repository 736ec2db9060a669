/*
 * Reading and writing one cell under its sequence count.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_cell.h"

_Static_assert(sizeof(serverpush_learn_cell) == 256, "a cell has 256 bytes");
_Static_assert(sizeof(serverpush_learn_body) == sizeof(uint64_t) * SERVERPUSH_LEARN_CELL_WORDS, "and a body 232");
_Static_assert(sizeof(serverpush_learn_head) == 32, "no padding, which would be no certain bytes");
_Static_assert(sizeof(serverpush_learn_candidate) == 24, "the same");

/* One more word. Any other word makes another sum, for an odd factor loses nothing; chance finds 1 of 2^64. */
#define SUM(sum, word) (((sum) ^ (word)) * UINT64_C(0x9e3779b97f4a7c15))
#define SUM_OF_NOTHING UINT64_C(0x243f6a8885a308d3)

/* Half of what a look-up takes is this loop */
#if defined(__clang__)
# define UNROLL _Pragma("unroll")
#elif defined(__GNUC__)
# define UNROLL _Pragma("GCC unroll 29")
#else
# define UNROLL
#endif

static bool read_once(const serverpush_learn_cell *cell, serverpush_learn_body *body, bool *matches)
{
	uint32_t seq = serverpush_load_acquire(&cell->seq);
	uint64_t sum = SUM_OF_NOTHING, written = serverpush_load_acquire(&cell->sum);

	UNROLL
	for (int i = 0; i < SERVERPUSH_LEARN_CELL_WORDS; i++) {
		uint64_t word = serverpush_load_acquire(&cell->words[i]);

		body->words[i] = word;
		sum = SUM(sum, word);
	}
	*matches = sum == written;
	return !(seq & 1) && serverpush_load(&cell->seq) == seq;
}

bool serverpush_learn_cell_read(const serverpush_learn_cell *cell, serverpush_learn_body *body)
{
	bool matches;

	return (read_once(cell, body, &matches) || read_once(cell, body, &matches)) && matches;
}

void serverpush_learn_cell_write(serverpush_learn_cell *cell, const serverpush_learn_body *body)
{
	/* who died here left it odd: the repair saw to that, and an odd one stays one until the end */
	uint32_t seq = serverpush_load(&cell->seq) | 1;
	uint64_t sum = SUM_OF_NOTHING;

	serverpush_store(&cell->seq, seq);
	for (int i = 0; i < SERVERPUSH_LEARN_CELL_WORDS; i++) {
		serverpush_store_release(&cell->words[i], body->words[i]);
		sum = SUM(sum, body->words[i]);
	}
	serverpush_store_release(&cell->sum, sum);
	serverpush_store_release(&cell->seq, seq + 1);
}
