/*
 * Private links: one look at each entry, and a second one where there is one.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/set/private_links.h"

/* Marks what has the URL of a private link */
static zend_never_inline void mark_urls(serverpush_set *set)
{
	serverpush_link url = {.rel = SERVERPUSH_REL_PRELOAD};
	serverpush_set urls;

	serverpush_set_init(&urls, set->seed);
	SERVERPUSH_SET_FOREACH(set, entry) {
		if (entry->flags & SERVERPUSH_LINK_PRIVATE) {
			serverpush_set_add(&urls, &url, zend_string_copy(entry->href));
		}
	}
	SERVERPUSH_SET_FOREACH(set, entry) {
		url.href = SERVERPUSH_VIEW(entry->href);
		if (serverpush_set_find(&urls, &url)) {
			entry->flags |= SERVERPUSH_ENTRY_PRIVATE;
		}
	}
	serverpush_set_destroy(&urls);
}

bool serverpush_private_mark(serverpush_set *set)
{
	bool some = false;

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
