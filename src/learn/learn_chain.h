/*
 * What hangs on records: cells of text and of further candidates, each of which names its owner and its place, so that
 * nobody reads those of another. Called by the rooms of the table alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_CHAIN_H
#define SERVERPUSH_LEARN_CHAIN_H

#include "src/learn/learn_space.h"

/* The references that a record has: of cells of text, of cells of candidates; 0: none */
typedef struct {
	uint32_t text;
	uint32_t more;
} serverpush_learn_chains;

serverpush_learn_chains serverpush_learn_chains_of(const serverpush_learn_body *record);

static inline bool serverpush_learn_is_record(uint8_t type)
{
	return type >= SERVERPUSH_LEARN_HOST && type <= SERVERPUSH_LEARN_MARK;
}

/* The next link of a chain: reads the cell, and sets the reference to the one behind it; false: the chain ends here */
bool serverpush_learn_chain_step(const serverpush_learn_table *table, uint8_t type, serverpush_learn_hash owner,
	uint16_t ordinal, uint32_t *reference, serverpush_learn_body *body);

/* How many cells a record is made of */
uint32_t serverpush_learn_record_cells(const serverpush_learn_table *table, const serverpush_learn_body *record);

/* Gives back all that hangs on a record */
void serverpush_learn_chains_give_back(serverpush_learn_table *table, const serverpush_learn_body *record);

/*
 * Puts so much of the text as there is room for in front, and the rest into cells, whose reference is set. false: no
 * room for it, and nothing is left behind.
 */
bool serverpush_learn_text_write(serverpush_learn_writer *writer, const serverpush_learn_head *owner,
	serverpush_bytes text, char *front, size_t front_size, uint32_t *reference);

/* The reverse; `out` holds `len` bytes */
bool serverpush_learn_text_read(const serverpush_learn_table *table, serverpush_learn_hash owner, const char *front,
	size_t front_size, uint32_t reference, size_t len, char *out);

#endif
