/*
 * Links in the form for a 103.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/link_writer.h"
#include "src/link/url_origin.h"
#include "src/set/hint_set.h"

/*
 * Requests without credentials use another connection than those with them. A module without a mode is loaded without
 * (HTML standard, "fetch a modulepreload module script graph").
 */
static void add_connection(serverpush_set *hints, const serverpush_link *hint, const zend_string *href)
{
	serverpush_link connection = {.rel = SERVERPUSH_REL_PRECONNECT, .cors = hint->cors,
		.flags = SERVERPUSH_LINK_FOREIGN};
	zend_string *origin = zend_string_alloc(ZSTR_LEN(href) + 1, false);

	ZSTR_LEN(origin) = serverpush_url_origin(SERVERPUSH_VIEW(href), connection.rel, ZSTR_VAL(origin));
	ZSTR_VAL(origin)[ZSTR_LEN(origin)] = '\0';
	if (!ZSTR_LEN(origin)) {
		zend_string_efree(origin);
		return;
	}
	if (hint->rel == SERVERPUSH_REL_MODULEPRELOAD && hint->cors == SERVERPUSH_CORS_NONE) {
		connection.cors = SERVERPUSH_CORS_ANONYMOUS;
	}
	serverpush_set_add(hints, &connection, origin);
}

void serverpush_hint_set_add(serverpush_set *hints, const serverpush_link *link, zend_string *href)
{
	char *room = UNEXPECTED(link->params.len) ? emalloc(link->params.len) : NULL;
	serverpush_link hint;

	if (serverpush_link_hint(link, &hint, room)) {
		if ((hint.flags & SERVERPUSH_LINK_FOREIGN)
			&& (hint.rel == SERVERPUSH_REL_PRELOAD || hint.rel == SERVERPUSH_REL_MODULEPRELOAD)) {
			add_connection(hints, &hint, href);
		}
		hint.href = SERVERPUSH_VIEW(href);
		/* the first stands as it is: what a final response says twice is not put together here either */
		if (!serverpush_set_find(hints, &hint)) {
			serverpush_set_add(hints, &hint, zend_string_copy(href));
		}
	}
	if (room) {
		efree(room);
	}
}

void serverpush_hint_set_add_all(serverpush_set *hints, const serverpush_set *links)
{
	SERVERPUSH_SET_FOREACH(links, entry) {
		serverpush_link link;

		serverpush_entry_link(entry, &link);
		serverpush_hint_set_add(hints, &link, entry->href);
	}
}

/* A set thinks of final responses, in which other origins and connections have `nopush` */
void serverpush_hint_set_complete(serverpush_set *hints)
{
	SERVERPUSH_SET_FOREACH(hints, entry) {
		entry->flags &= (uint16_t) ~SERVERPUSH_ENTRY_SEND_NOPUSH;
	}
}
