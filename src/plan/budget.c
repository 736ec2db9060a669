/*
 * The budget: all links if they fit, else one class of importance after the other.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/plan/budget.h"
#include "src/set/field_line.h"

/* From the most important to the least: what blocks rendering before what fills it */
enum {
	IMPORTANT,
	STYLE,
	FONT,
	SCRIPT,
	MODULE,
	IMAGE,
	REST,
	UNIMPORTANT,
	RANKS
};

static int importance(const serverpush_entry *entry)
{
	if (entry->priority == SERVERPUSH_PRIORITY_HIGH) {
		return IMPORTANT;
	}
	if (entry->priority == SERVERPUSH_PRIORITY_LOW) {
		return UNIMPORTANT;
	}
	if (entry->rel == SERVERPUSH_REL_MODULEPRELOAD) {
		return MODULE;
	}
	if (entry->rel != SERVERPUSH_REL_PRELOAD) {
		return REST;
	}
	switch (entry->as) {
		case SERVERPUSH_AS_STYLE:
			return STYLE;
		case SERVERPUSH_AS_FONT:
			return FONT;
		case SERVERPUSH_AS_SCRIPT:
			return SCRIPT;
		case SERVERPUSH_AS_IMAGE:
			return IMAGE;
		default:
			return REST;
	}
}

serverpush_room serverpush_budget_room(size_t bytes, uint32_t fields)
{
	serverpush_room room = {SIZE_MAX, UINT32_MAX};

	if (SERVERPUSH_G(header_budget) > 0) {
		size_t budget = (size_t) SERVERPUSH_G(header_budget);

		room.bytes = budget > bytes ? budget - bytes : 0;
	}
	if (SERVERPUSH_G(max_links) > 0) {
		uint32_t limit = (uint32_t) MIN(SERVERPUSH_G(max_links), UINT32_MAX - 1);

		room.links = limit > fields ? limit - fields : 0;
	}
	return room;
}

serverpush_room serverpush_budget_early_room(size_t bytes)
{
	serverpush_room room = serverpush_budget_room(0, 0);
	size_t budget = (size_t) SERVERPUSH_G(early_budget);

	room.bytes = budget == 0 ? SIZE_MAX : budget > bytes ? budget - bytes : 0;
	return room;
}

static bool fits_whole(const serverpush_set *set, serverpush_room room)
{
	size_t bytes = 0;
	uint32_t links = 0;

	SERVERPUSH_SET_FOREACH(set, entry) {
		if (serverpush_outcome_has_field(entry->outcome)) {
			links++;
			/* the sum of what is in memory cannot overflow */
			bytes += room.bytes == SIZE_MAX ? 0 : serverpush_field_size_of(entry);
		}
	}
	return links <= room.links && bytes <= room.bytes;
}

bool serverpush_budget_spend(serverpush_set *set, serverpush_room room)
{
	if (fits_whole(set, room)) {
		return true;
	}
	/* Rank by rank, so that a link too large for the rest costs only itself and not all that follow */
	for (int rank = IMPORTANT; rank < RANKS; rank++) {
		SERVERPUSH_SET_FOREACH(set, entry) {
			size_t size;

			if (!serverpush_outcome_has_field(entry->outcome) || importance(entry) != rank) {
				continue;
			}
			size = room.bytes == SIZE_MAX ? 0 : serverpush_field_size_of(entry);
			if (room.links && size <= room.bytes) {
				room.links -= room.links != UINT32_MAX;
				room.bytes -= size;
			} else {
				serverpush_entry_decide(entry, SERVERPUSH_OUTCOME_OVER_BUDGET,
					room.links ? SERVERPUSH_REASON_HEADER_BUDGET : SERVERPUSH_REASON_MAX_LINKS);
			}
		}
	}
	return false;
}
