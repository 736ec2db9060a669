/*
 * When not all links fit: which ones stay behind. Called by the plan, and by the early hints, whose block has the same
 * limits.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_BUDGET_H
#define SERVERPUSH_BUDGET_H

#include "src/plan/trim.h"
#include "src/set/link_set.h"

/*
 * From the most important to the least: what a page says before what it loads, what blocks rendering before what fills
 * it
 */
typedef enum {
	/* relations that are no hints, such as canonical and next */
	SERVERPUSH_RANK_CONTENT,
	SERVERPUSH_RANK_HIGH,
	SERVERPUSH_RANK_STYLE,
	SERVERPUSH_RANK_FONT,
	SERVERPUSH_RANK_SCRIPT,
	SERVERPUSH_RANK_MODULE,
	SERVERPUSH_RANK_PRECONNECT,
	SERVERPUSH_RANK_DNS_PREFETCH,
	SERVERPUSH_RANK_IMAGE,
	SERVERPUSH_RANK_REST,
	SERVERPUSH_RANK_LOW,
	SERVERPUSH_RANKS
} serverpush_rank;

/* How important a link with this relation type, destination and fetch priority is, whoever set it */
serverpush_rank serverpush_budget_rank(uint8_t rel, uint8_t as, uint8_t priority);

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

/*
 * Marks those links as over budget that were to have a field and find no room, the least important; true: all did.
 * `trim` are the values of others that compete with them, NULL if none do. Among equals ours come first: they were
 * declared one by one, where the others are whatever a framework has a list of.
 */
bool serverpush_budget_spend(serverpush_set *set, serverpush_room room, serverpush_trim *trim);

#endif
