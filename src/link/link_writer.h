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

/*
 * The same in the form for a 103 (Early Hints): only what Chromium's network-side parser knows, for it drops a link
 * with anything more. Such a link has no hint form: the length is 0, it waits for the final response.
 */
size_t serverpush_hint_measure(const serverpush_link *link);
char *serverpush_hint_write(char *out, const serverpush_link *link);

#endif
