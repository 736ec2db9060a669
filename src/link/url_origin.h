/*
 * What hints for connections are about: `preconnect` an origin, `dns-prefetch` a host (W3C Resource Hints, sections 2.1
 * and 2.2). Pure C; called by whoever takes links up or reads those of others.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_URL_ORIGIN_H
#define SERVERPUSH_URL_ORIGIN_H

#include "src/link/link.h"

static inline bool serverpush_is_connection_hint(uint8_t rel)
{
	return rel == SERVERPUSH_REL_PRECONNECT || rel == SERVERPUSH_REL_DNS_PREFETCH;
}

/*
 * Of a normalised URL: its origin and a slash; for dns-prefetch that of https at its host, for no scheme and no port
 * matters to a name. `out` holds href.len + 1 bytes. The length; 0: the URL is none of http or https.
 */
size_t serverpush_url_origin(serverpush_bytes href, uint8_t rel, char *out);

/* Whether a word names an origin in that form, be it without the slash at its end; no word names none (of no bytes) */
static inline bool serverpush_names_origin(serverpush_bytes word, serverpush_bytes origin)
{
	return origin.len && (serverpush_bytes_equal(word, origin)
		|| serverpush_bytes_equal(word, (serverpush_bytes){origin.at, origin.len - 1}));
}

#endif
