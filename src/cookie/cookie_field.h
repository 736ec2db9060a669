/*
 * Reads a `Cookie` field (RFC 6265, section 4.2) the way servers must: any order, any client, whatever the bytes. Pure
 * C; called by the header phase.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_COOKIE_FIELD_H
#define SERVERPUSH_COOKIE_FIELD_H

#include "src/link/bytes.h"

typedef enum {
	SERVERPUSH_COOKIE_NONE,
	SERVERPUSH_COOKIE_ONE,
	/* Which one is ours cannot be told: clients send those of longer paths first, and anybody's of a parent domain */
	SERVERPUSH_COOKIE_SEVERAL
} serverpush_cookie_count;

/* How many cookies have this name, in this very spelling; `value` is a view of the first one's value */
serverpush_cookie_count serverpush_cookie_find(
	serverpush_bytes field, serverpush_bytes name, serverpush_bytes *value);

#endif
