/*
 * The rare case of a URL: it needs work.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/set/href.h"

char *serverpush_target_rewrite(serverpush_bytes in, serverpush_base_getter get_base, bool any_scheme,
	serverpush_url *url, serverpush_url_status *status)
{
	const serverpush_url_base *base = get_base ? get_base() : NULL;
	char *buffer = emalloc(serverpush_url_bound(in, base));

	*status = serverpush_url_normalise(in, base, any_scheme, buffer, url);
	if (*status != SERVERPUSH_URL_OK) {
		efree(buffer);
		return NULL;
	}
	return buffer;
}
