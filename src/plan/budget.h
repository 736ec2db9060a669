/*
 * When not all links fit: which ones stay behind. Called by the plan, and by the early hints, whose block has the same
 * limits.
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

/* What serverpush.header_budget and serverpush.max_links leave beside so many bytes and `Link` fields of others */
serverpush_room serverpush_budget_room(size_t bytes, uint32_t fields);

/* What serverpush.early_budget and serverpush.max_links leave in an interim response beside so many bytes */
serverpush_room serverpush_budget_early_room(size_t bytes);

/* Marks those links as over budget that were to have a field and find no room, the least important; true: all did */
bool serverpush_budget_spend(serverpush_set *set, serverpush_room room);

#endif
