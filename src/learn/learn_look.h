/*
 * What the table is told: what one response showed, or only that a navigation's answer was a page or none. Never waits:
 * where another writer is at work the look is dropped, and counted. Called by src/delivery/page.c when a response is
 * over.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_LOOK_H
#define SERVERPUSH_LEARN_LOOK_H

#include "src/learn/learn_find.h"

typedef struct {
	/*
	 * The caller has left out other origins than those that are allowed, and learned links that the HTML has not.
	 * Private links, images, anchored ones, and from requests with cookies those for `fetch`, are left out here.
	 */
	serverpush_link link;
	/* where in the body; 0 for fields */
	uint32_t offset;
	/* SERVERPUSH_LEARN_BLOCKING and its neighbours (learn_table.h) */
	uint8_t flags;
} serverpush_learn_sight;

typedef struct {
	/* the client's address as text (learn_client.h) */
	serverpush_bytes address;
	/* without Cookie, Authorization, REMOTE_USER and client certificate */
	bool anonymous;
	bool cookies;
	/* the whole head and body, or 64 KB of it, were seen: only such a look can miss anything */
	bool complete;
	const serverpush_learn_sight *sights;
	size_t count;
	/* targets that the page declared private: as serverpush_learn_private(), under the same lock */
	const serverpush_bytes *privates;
	size_t private_count;
	/* the page sent hints of its own that are not among the sights */
	bool other_own_hints;
	/* the values of the response's fields; several of one name joined by ", " */
	serverpush_bytes referrer_policy;
	serverpush_bytes content_security_policy;
	/* from activation to headers */
	uint32_t ms;
	/* what was found for this response, or NULL, and whether it was sent */
	const serverpush_learn_hints *hints;
	bool sent;
	/* seconds since 1970 */
	int64_t now;
} serverpush_learn_look;

/* A look, which is also a navigation that was answered with a page. Whether it counted. */
bool serverpush_learn_tell(
	serverpush_learn_table *table, const serverpush_learn_key *key, const serverpush_learn_look *look);

/* A navigation whose response was not looked at, and whether its answer was a 200 with HTML */
bool serverpush_learn_navigation(
	serverpush_learn_table *table, const serverpush_learn_key *key, bool page, int64_t now);

/* This target was declared private on this host: no link with it is ever given there, whoever has it in the HTML */
bool serverpush_learn_private(
	serverpush_learn_table *table, const serverpush_learn_key *key, serverpush_bytes href, int64_t now);

#endif
