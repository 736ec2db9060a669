/*
 * URLs as zend_strings: the rules of src/link/url.h with the engine's memory. Called by whoever takes a URL from PHP.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_HREF_H
#define SERVERPUSH_HREF_H

#include "php.h"
#include "src/link/url.h"

/*
 * The normalised URL, to be released by the caller: `href` itself if nothing changes, which costs no copy. NULL if it
 * cannot be a link's target; `status` says why. `url->href` is a view of the result.
 */
zend_string *serverpush_href_normalise(zend_string *href, const serverpush_url_base *base, bool any_scheme,
	serverpush_url *url, serverpush_url_status *status);

#endif
