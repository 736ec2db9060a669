/*
 * When not all links fit: which ones stay behind. Called by the plan.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_BUDGET_H
#define SERVERPUSH_BUDGET_H

#include "src/set/link_set.h"

/* What a response has left for our fields; SIZE_MAX and UINT32_MAX: no limit */
typedef struct {
	/* each field counts as its line with CRLF */
	size_t bytes;
	uint32_t links;
} serverpush_room;

/* How many bytes of the header block this link's field takes */
size_t serverpush_field_size(const serverpush_entry *entry);

/* Marks those pending links as over budget that find no room, the least important ones; true: all found room */
bool serverpush_budget_spend(serverpush_set *set, serverpush_room room);

#endif
