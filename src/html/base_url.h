/*
 * What <base href> makes of relative URLs (HTML standard, section 2.4.3), as far as it can be said without the page's
 * own URL: a base may be relative itself, and then what it makes is. Pure C; called by the reader of tags.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_BASE_URL_H
#define SERVERPUSH_BASE_URL_H

#include "src/link/bytes.h"

/* A longer base makes nothing that could be told */
#define SERVERPUSH_BASE_URL_MAX 1024

typedef struct {
	/* there was a <base href>: the first one counts */
	bool is_set;
	/* nothing can be said of relative URLs: its scheme is another than http and https, or it is too long or wrong */
	bool is_opaque;
	/* what goes before an absolute path, before a relative one, and before a query */
	uint16_t scheme_len;
	uint16_t origin_len;
	uint16_t directory_len;
	uint16_t path_len;
	char url[SERVERPUSH_BASE_URL_MAX];
} serverpush_base_url;

/* The value of a <base href>, decoded and without white space around it; only the first one counts */
void serverpush_base_url_set(serverpush_base_url *base, serverpush_bytes href);

/*
 * The URL that `href`, which is not empty, means, in `out` of `size` bytes. 0: it is longer, or it cannot be told, or
 * it names nothing but a fragment.
 */
size_t serverpush_base_url_resolve(const serverpush_base_url *base, serverpush_bytes href, char *out, size_t size);

#endif
