/*
 * URLs as zend_strings.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/set/href.h"

zend_string *serverpush_href_normalise(
	zend_string *href, const serverpush_url_base *base, bool any_scheme, serverpush_url *url,
	serverpush_url_status *status)
{
	serverpush_bytes in = SERVERPUSH_VIEW(href);
	zend_string *normal = NULL;
	char *buffer;

	if (EXPECTED(serverpush_url_is_normal(in, url))) {
		return zend_string_copy(href);
	}
	buffer = emalloc(serverpush_url_bound(in, base));
	*status = serverpush_url_normalise(in, base, any_scheme, buffer, url);
	if (*status == SERVERPUSH_URL_OK) {
		normal = zend_string_init(url->href.at, url->href.len, false);
		url->href.at = ZSTR_VAL(normal);
	}
	efree(buffer);
	return normal;
}
