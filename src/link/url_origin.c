/*
 * Origins, cut out of URLs that are normalised: between the scheme and the path nothing is left to be read twice.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/url_origin.h"

/* The authority without its port; what stands in brackets has colons of its own */
static serverpush_bytes host_of(serverpush_bytes authority)
{
	for (size_t at = authority.len; at > 0 && authority.at[at - 1] != ']'; at--) {
		if (authority.at[at - 1] == ':') {
			authority.len = at - 1;
			break;
		}
	}
	return authority;
}

size_t serverpush_url_origin(serverpush_bytes href, uint8_t rel, char *out)
{
	const char *end = href.at + href.len;
	const char *colon = href.len ? memchr(href.at, ':', href.len) : NULL;
	serverpush_bytes scheme, authority;
	const char *slash;
	char *start = out;

	if (!colon || end - colon < 4 || colon[1] != '/' || colon[2] != '/') {
		return 0;
	}
	scheme = (serverpush_bytes){href.at, (size_t) (colon - href.at)};
	/* nothing else can be connected to */
	if (!serverpush_bytes_are(scheme, "https") && !serverpush_bytes_are(scheme, "http")) {
		return 0;
	}
	authority.at = colon + strlen("://");
	slash = memchr(authority.at, '/', (size_t) (end - authority.at));
	authority.len = (size_t) ((slash ? slash : end) - authority.at);
	if (rel == SERVERPUSH_REL_DNS_PREFETCH) {
		scheme = SERVERPUSH_LITERAL("https");
		authority = host_of(authority);
	}
	out = serverpush_append(out, scheme);
	out = serverpush_append(out, SERVERPUSH_LITERAL("://"));
	out = serverpush_append(out, authority);
	*out++ = '/';
	return (size_t) (out - start);
}
