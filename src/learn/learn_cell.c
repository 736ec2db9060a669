/*
 * Reading and writing one cell under its sequence count.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_cell.h"
#include "src/link/hash.h"

_Static_assert(sizeof(serverpush_learn_cell) == 256, "a cell has 256 bytes");
_Static_assert(sizeof(serverpush_learn_body) == sizeof(uint64_t) * SERVERPUSH_LEARN_CELL_WORDS, "and a body 232");
_Static_assert(sizeof(serverpush_learn_head) == 32, "no padding, which would be no certain bytes");
_Static_assert(sizeof(serverpush_learn_candidate) == 24, "the same");

/* Two words at a time; the last one stands alone */
#define FOLD(sum, a, b) \
	serverpush_fold((a) ^ UINT64_C(0x243f6a8885a308d3) ^ (sum), (b) ^ UINT64_C(0x13198a2e03707345))

static bool read_once(const serverpush_learn_cell *cell, serverpush_learn_body *body, bool *matches)
{
	uint32_t seq = serverpush_load_acquire(&cell->seq);
	uint64_t sum = 0, written = serverpush_load_acquire(&cell->sum);

	for (int i = 0; i < SERVERPUSH_LEARN_CELL_WORDS - 1; i += 2) {
		uint64_t a = serverpush_load_acquire(&cell->words[i]), b = serverpush_load_acquire(&cell->words[i + 1]);

		body->words[i] = a;
		body->words[i + 1] = b;
		sum = FOLD(sum, a, b);
	}
	body->words[SERVERPUSH_LEARN_CELL_WORDS - 1] =
		serverpush_load_acquire(&cell->words[SERVERPUSH_LEARN_CELL_WORDS - 1]);
	*matches = FOLD(sum, body->words[SERVERPUSH_LEARN_CELL_WORDS - 1], 0) == written;
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
	uint64_t sum = 0;

	serverpush_store(&cell->seq, seq);
	for (int i = 0; i < SERVERPUSH_LEARN_CELL_WORDS; i++) {
		serverpush_store_release(&cell->words[i], body->words[i]);
	}
	for (int i = 0; i < SERVERPUSH_LEARN_CELL_WORDS - 1; i += 2) {
		sum = FOLD(sum, body->words[i], body->words[i + 1]);
	}
	serverpush_store_release(&cell->sum, FOLD(sum, body->words[SERVERPUSH_LEARN_CELL_WORDS - 1], 0));
	serverpush_store_release(&cell->seq, seq + 1);
}
