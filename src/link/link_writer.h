/*
 * Writes a link as a link-value (RFC 8288, section 3) in the one form that every known server and browser takes. Pure
 * C: measures first, then writes into memory of the caller's. Called by whoever makes a field or a string of a link.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_WRITER_H
#define SERVERPUSH_LINK_WRITER_H

#include "src/link/link.h"

/* How many bytes the link-value has */
size_t serverpush_link_measure(const serverpush_link *link, bool nopush);

/* Writes that many bytes, without NUL; returns the end. `nopush` as for measuring. */
char *serverpush_link_write(char *out, const serverpush_link *link, bool nopush);

/* By destination: what follows the target of a preload that says nothing else, with `nopush` */
extern const serverpush_bytes serverpush_preload_ends[];

/*
 * What such a link-value of a preload ends in, behind the target, if all that it says beside the target is this
 * destination, and perhaps `nopush`: for who writes many such from other memory than a link
 */
static inline serverpush_bytes serverpush_preload_end(uint8_t as, bool nopush)
{
	serverpush_bytes end = serverpush_preload_ends[as];

	end.len -= nopush ? 0 : strlen("; nopush");
	return end;
}

/*
 * The link as a 103 (Early Hints) can carry it, to be written without `nopush`: only with what Chromium's network-side
 * parser knows, for it drops a link with anything more. What a hint can do without is left out; false: the link needs
 * what is left, and waits for the final response. `room` is for the hint's parameters, as long as the link's.
 */
bool serverpush_link_hint(const serverpush_link *link, serverpush_link *hint, char *room);

#endif
