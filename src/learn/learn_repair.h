/*
 * Making a table whole again: after a writer that died, and when a file is opened. Cells that were being written are
 * emptied, what hangs on nothing goes, and index, free list and counts are made anew of the cells, so that no writer
 * need change any of them in one instruction. Called by the lock and by what opens a table.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_REPAIR_H
#define SERVERPUSH_LEARN_REPAIR_H

#include "src/learn/learn_memory.h"

/*
 * false: with `strict`, a cell that nobody was writing is not what was written; the table is as it was. Without it such
 * cells are emptied, too.
 */
bool serverpush_learn_repair(serverpush_learn_table *table, bool strict);

/* Empties all cells */
void serverpush_learn_clear(serverpush_learn_table *table);

#endif
