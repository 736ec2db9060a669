/*
 * Private links: one look at each entry, and a second one where there is one.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/set/private_links.h"

bool serverpush_private_target(const serverpush_set *set, const serverpush_target *target)
{
	if (target) {
		SERVERPUSH_TARGET_FOREACH(set, target, entry) {
			if (entry->flags & SERVERPUSH_LINK_PRIVATE) {
				return true;
			}
		}
	}
	return false;
}

/* Marks what has the URL of a private link: all links that hang together with one */
static zend_never_inline void mark_urls(serverpush_set *set)
{
	SERVERPUSH_SET_FOREACH(set, private) {
		serverpush_target *target = serverpush_set_target_of(set, private);

		if (!(private->flags & SERVERPUSH_LINK_PRIVATE) || (private->flags & SERVERPUSH_ENTRY_PRIVATE)) {
			continue;
		}
		if (!target) {
			private->flags |= SERVERPUSH_ENTRY_PRIVATE;
			continue;
		}
		SERVERPUSH_TARGET_FOREACH(set, target, entry) {
			entry->flags |= SERVERPUSH_ENTRY_PRIVATE;
		}
	}
}

bool serverpush_private_mark(serverpush_set *set)
{
	bool some = false;

	if (EXPECTED(!set->has_private)) {
		return false;
	}
	SERVERPUSH_SET_FOREACH(set, entry) {
		if (UNEXPECTED(entry->flags & (SERVERPUSH_LINK_PRIVATE | SERVERPUSH_ENTRY_PRIVATE))) {
			some |= (entry->flags & SERVERPUSH_LINK_PRIVATE) != 0;
			entry->flags &= (uint16_t) ~SERVERPUSH_ENTRY_PRIVATE;
		}
	}
	if (UNEXPECTED(some)) {
		mark_urls(set);
	}
	return some;
}
