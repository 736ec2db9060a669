/*
 * The rare case of a URL: it needs work.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/set/href.h"

/* By all stages */
static char *rewrite(serverpush_bytes in, const serverpush_url_base *base, bool any_scheme, serverpush_url *url,
	serverpush_url_status *status)
{
	char *buffer = emalloc(serverpush_url_bound(in, base));

	*status = serverpush_url_normalise(in, base, any_scheme, buffer, url);
	if (*status != SERVERPUSH_URL_OK) {
		efree(buffer);
		return NULL;
	}
	return buffer;
}

char *serverpush_target_rewrite(serverpush_bytes in, serverpush_base_getter get_base, bool any_scheme,
	serverpush_url *url, serverpush_url_status *status)
{
	const serverpush_url_base *base = get_base ? get_base() : NULL;

	*status = SERVERPUSH_URL_OK;
	return serverpush_url_is_elsewhere(in, base, url) ? NULL : rewrite(in, base, any_scheme, url, status);
}

/* A path behind the directory of the page; NULL: that is not all there is to do */
static zend_string *join(serverpush_bytes in, const serverpush_url_base *base, serverpush_url *url)
{
	serverpush_bytes directory = serverpush_url_directory_before(in, base);
	zend_string *whole;

	if (!directory.len) {
		return NULL;
	}
	whole = zend_string_alloc(directory.len + in.len, false);
	*serverpush_append(serverpush_append(ZSTR_VAL(whole), directory), in) = '\0';
	if (UNEXPECTED(!serverpush_url_is_normal(SERVERPUSH_VIEW(whole), url))) {
		zend_string_efree(whole);
		return NULL;
	}
	return whole;
}

zend_string *serverpush_href_rewrite(zend_string *href, serverpush_base_getter get_base, bool any_scheme,
	serverpush_url *url, serverpush_url_status *status)
{
	const serverpush_url_base *base = get_base ? get_base() : NULL;
	serverpush_bytes in = SERVERPUSH_VIEW(href);
	zend_string *target;
	char *buffer;

	*status = SERVERPUSH_URL_OK;
	if (serverpush_url_is_elsewhere(in, base, url)) {
		return zend_string_copy(href);
	}
	target = join(in, base, url);
	if (target || !(buffer = rewrite(in, base, any_scheme, url, status))) {
		return target;
	}
	target = zend_string_init(url->href.at, url->href.len, false);
	url->href.at = ZSTR_VAL(target);
	efree(buffer);
	return target;
}
