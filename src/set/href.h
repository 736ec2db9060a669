/*
 * URLs in the engine's memory: the rules of src/link/url.h, at the price that the URL asks for. Called by whoever
 * takes a URL from PHP, or from a field.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_HREF_H
#define SERVERPUSH_HREF_H

#include "php.h"
#include "src/link/url.h"

/* Where the base of relative references is to be had, for a URL that needs it; NULL: no request is */
typedef const serverpush_url_base *(*serverpush_base_getter)(void);

/*
 * A URL that is not normal at first sight, into an emalloc'ed buffer; NULL if it cannot be a link's target, or stays as
 * it is: `status` says which
 */
char *serverpush_target_rewrite(serverpush_bytes in, serverpush_base_getter base, bool any_scheme,
	serverpush_url *url, serverpush_url_status *status);
zend_string *serverpush_href_rewrite(zend_string *href, serverpush_base_getter base, bool any_scheme,
	serverpush_url *url, serverpush_url_status *status);

/*
 * The normalised URL: `url->href` is a view of `in` if nothing changes, as with most, or else of `*buffer`, which is
 * to be freed. The byte behind `in` must be readable, and NUL or ">".
 */
static inline serverpush_url_status serverpush_target_normalise(serverpush_bytes in, serverpush_base_getter base,
	bool any_scheme, char **buffer, serverpush_url *url)
{
	serverpush_url_status status = SERVERPUSH_URL_OK;

	*buffer = NULL;
	if (UNEXPECTED(!serverpush_url_is_normal(in, url))) {
		*buffer = serverpush_target_rewrite(in, base, any_scheme, url, &status);
	}
	return status;
}

/*
 * The same as a string, to be released by the caller: `href` itself if nothing changes, which costs no copy; NULL if it
 * cannot be a link's target. `url->href` is a view of the result.
 */
static inline zend_string *serverpush_href_normalise(zend_string *href, serverpush_base_getter base,
	bool any_scheme, serverpush_url *url, serverpush_url_status *status)
{
	if (EXPECTED(serverpush_url_is_normal(SERVERPUSH_VIEW(href), url))) {
		*status = SERVERPUSH_URL_OK;
		return zend_string_copy(href);
	}
	return serverpush_href_rewrite(href, base, any_scheme, url, status);
}

#endif
