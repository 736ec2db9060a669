/*
 * What is known of dots in a path, by the two who read paths: url_normal.c, which only looks, and url.c.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_URL_PATH_H
#define SERVERPUSH_URL_PATH_H

#include "src/link/destination.h"

/* "%2e" in any case */
static inline bool serverpush_is_encoded_dot(const char *p, const char *end)
{
	return end - p >= 3 && p[0] == '%' && p[1] == '2' && serverpush_lower(p[2]) == 'e';
}

/* Where the last dot of a path is if an extension that is known could begin there, the path's end if not */
static inline size_t serverpush_last_dot(serverpush_bytes path)
{
	size_t least = path.len > SERVERPUSH_EXTENSION_MAX ? path.len - SERVERPUSH_EXTENSION_MAX : 1;

	for (size_t at = path.len; at >= least; at--) {
		if (path.at[at - 1] == '.') {
			return at - 1;
		}
	}
	return path.len;
}

#endif
