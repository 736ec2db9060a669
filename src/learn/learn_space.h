/*
 * Who gets cells. A quarter of them is an antechamber for what has not proved itself; a record moves on with its first
 * hint that was right, and only such records displace others beyond. One host has at most half while others have
 * something proven. What was of no use for longest goes first, as far as a short search finds. Under the lock; called
 * by the rooms of the table alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_SPACE_H
#define SERVERPUSH_LEARN_SPACE_H

#include "src/learn/learn_index.h"

/* One who holds the lock */
typedef struct {
	serverpush_learn_table *table;
	uint32_t now;
	/* records that are being worked at and must not go: references of a host, a page and a script */
	uint32_t pinned[3];
} serverpush_learn_writer;

/*
 * A reference of a cell that is free no more once it is written, which is to be done at once; 0: there is no room. It
 * counts for the host, a reference, if that is not 0.
 */
uint32_t serverpush_learn_space_take(serverpush_learn_writer *writer, bool proven, uint32_t host);
void serverpush_learn_space_give_back(serverpush_learn_table *table, uint32_t reference);

/* Removes a record with what hangs on it */
void serverpush_learn_space_remove(serverpush_learn_table *table, uint32_t reference);

/* The record has proved itself. false: there is no room for it yet. */
bool serverpush_learn_space_promote(serverpush_learn_writer *writer, uint32_t reference);

#endif
