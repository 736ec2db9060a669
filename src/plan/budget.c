/*
 * The budget: all links if they fit, else one class of importance after the other, ours before those of others.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/plan/budget.h"
#include "src/set/field_line.h"

static serverpush_rank rank_of_preload(uint8_t as)
{
	switch (as) {
		case SERVERPUSH_AS_STYLE:
			return SERVERPUSH_RANK_STYLE;
		case SERVERPUSH_AS_FONT:
			return SERVERPUSH_RANK_FONT;
		case SERVERPUSH_AS_SCRIPT:
			return SERVERPUSH_RANK_SCRIPT;
		case SERVERPUSH_AS_IMAGE:
			return SERVERPUSH_RANK_IMAGE;
		default:
			return SERVERPUSH_RANK_REST;
	}
}

serverpush_rank serverpush_budget_rank(uint8_t rel, uint8_t as, uint8_t priority)
{
	if (!serverpush_is_hint(rel)) {
		return SERVERPUSH_RANK_CONTENT;
	}
	if (priority == SERVERPUSH_PRIORITY_HIGH) {
		return SERVERPUSH_RANK_HIGH;
	}
	if (priority == SERVERPUSH_PRIORITY_LOW) {
		return SERVERPUSH_RANK_LOW;
	}
	switch (rel) {
		case SERVERPUSH_REL_PRELOAD:
			return rank_of_preload(as);
		case SERVERPUSH_REL_MODULEPRELOAD:
			return SERVERPUSH_RANK_MODULE;
		case SERVERPUSH_REL_PRECONNECT:
			return SERVERPUSH_RANK_PRECONNECT;
		case SERVERPUSH_REL_DNS_PREFETCH:
			return SERVERPUSH_RANK_DNS_PREFETCH;
		default:
			return SERVERPUSH_RANK_REST;
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

static bool fits_whole(const serverpush_set *set, serverpush_room room, const serverpush_trim *trim)
{
	size_t bytes = trim ? trim->bytes : 0;
	uint32_t links = trim ? trim->whole_fields : 0;

	SERVERPUSH_SET_FOREACH(set, entry) {
		if (serverpush_outcome_has_field(entry->outcome)) {
			links++;
			/* the sum of what is in memory cannot overflow */
			bytes += room.bytes == SIZE_MAX ? 0 : serverpush_field_size_of(entry);
		}
	}
	return links <= room.links && bytes <= room.bytes;
}

/* Whether so much has room, which it has no longer then */
static bool take(serverpush_room *room, size_t bytes, uint32_t links)
{
	if (links > room->links || bytes > room->bytes) {
		return false;
	}
	room->links -= room->links == UINT32_MAX ? 0 : links;
	room->bytes -= room->bytes == SIZE_MAX ? 0 : bytes;
	return true;
}

static void spend_on_links(serverpush_set *set, serverpush_room *room, serverpush_rank rank)
{
	SERVERPUSH_SET_FOREACH(set, entry) {
		if (!serverpush_outcome_has_field(entry->outcome)
			|| serverpush_budget_rank(entry->rel, entry->as, entry->priority) != rank) {
			continue;
		}
		if (!take(room, room->bytes == SIZE_MAX ? 0 : serverpush_field_size_of(entry), 1)) {
			serverpush_entry_decide(entry, SERVERPUSH_OUTCOME_OVER_BUDGET,
				room->links ? SERVERPUSH_REASON_HEADER_BUDGET : SERVERPUSH_REASON_MAX_LINKS);
		}
	}
}

/* The first value of a field brings the rest of its line, and makes it one field more */
static void spend_on_values(serverpush_trim *trim, serverpush_room *room, serverpush_rank rank)
{
	for (uint32_t i = 0; i < trim->count; i++) {
		serverpush_trim_value *value = &trim->values[i];
		size_t *rest = &trim->fields[value->field].rest;

		if (value->rank != rank) {
			continue;
		}
		if (take(room, value->size + *rest, *rest != 0)) {
			*rest = 0;
		} else {
			value->stays_behind = trim->trimmed = true;
		}
	}
}

bool serverpush_budget_spend(serverpush_set *set, serverpush_room room, serverpush_trim *trim)
{
	if (fits_whole(set, room, trim)) {
		return true;
	}
	/* Rank by rank, so that a link too large for the rest costs only itself and not all that follow */
	for (serverpush_rank rank = 0; rank < SERVERPUSH_RANKS; rank++) {
		spend_on_links(set, &room, rank);
		if (UNEXPECTED(trim)) {
			spend_on_values(trim, &room, rank);
		}
	}
	return false;
}
