/*
 * What a proxy in front says of the URL that the client asked for: X-Forwarded-Host, -Proto, -Port and -Prefix, and
 * Forwarded (RFC 7239). Any client can send these fields, too: what cannot be part of a URL counts as not there.
 * Pure C; called for the facts of the request.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_URL_FORWARDED_H
#define SERVERPUSH_URL_FORWARDED_H

#include "src/link/url.h"

/* A longer prefix counts as none */
#define SERVERPUSH_PREFIX_MAX 256

/* Views of the fields' values, each empty where the fields do not say it */
typedef struct {
	/* host[:port] */
	serverpush_bytes host;
	/* "https" or "http" */
	serverpush_bytes scheme;
	serverpush_bytes port;
	/* a path without the slash at its end */
	serverpush_bytes prefix;
} serverpush_forwarded;

/* "https" or "http" if the first word of a list says so, in any case; empty if not */
serverpush_bytes serverpush_forwarded_scheme(serverpush_bytes list);

/* The scheme of the first element of a Forwarded field, by its `proto`; empty if that says none */
serverpush_bytes serverpush_forwarded_proto(serverpush_bytes field);

/* From the values of the four X-Forwarded fields, of lists the first elements; false: none of them says anything */
bool serverpush_forwarded_read(serverpush_bytes host, serverpush_bytes proto, serverpush_bytes port,
	serverpush_bytes prefix, serverpush_forwarded *forwarded);

/* From the first element of a Forwarded field: host and scheme */
void serverpush_forwarded_read_standard(serverpush_bytes field, serverpush_forwarded *forwarded);

/*
 * The authority as serverpush_url_authority() writes it, of a Host and, if it is not empty, the port in place of its
 * own; `out` holds SERVERPUSH_AUTHORITY_MAX bytes. False: that is no host.
 */
bool serverpush_forwarded_authority(
	serverpush_bytes host, serverpush_bytes port, serverpush_bytes scheme, char *out, size_t *out_len);

/* Takes elements off the rest of a Forwarded field up to the next one that names a host, as it was sent */
bool serverpush_forwarded_next_host(serverpush_bytes *rest, serverpush_bytes *host);

#endif
