/*
 * Fingerprints: SHA-1, as h2o makes them, of what clients request.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "ext/standard/sha1.h"
#include "src/cookie/key_set.h"
#include "src/client/fingerprint.h"

static void update(PHP_SHA1_CTX *context, serverpush_bytes bytes)
{
	PHP_SHA1Update(context, (const unsigned char *) bytes.at, bytes.len);
}

void serverpush_digest(serverpush_bytes bytes, unsigned char *digest)
{
	PHP_SHA1_CTX context;

	PHP_SHA1Init(&context);
	update(&context, bytes);
	PHP_SHA1Final(digest, &context);
}

bool serverpush_fingerprint_applies(const serverpush_entry *entry)
{
	if (entry->rel != SERVERPUSH_REL_PRELOAD || (entry->flags & SERVERPUSH_ENTRY_NEVER_PUSH)) {
		return false;
	}
	/* without a destination browsers do not preload it, and servers are told not to push it */
	if (entry->as == SERVERPUSH_AS_NONE && (entry->flags & SERVERPUSH_LINK_NOPUSH)) {
		return false;
	}
	return !(entry->flags & SERVERPUSH_LINK_NOT_ONCE);
}

/* What is requested; a path that begins with two slashes is written behind scheme and host */
static serverpush_bytes request_target(const zend_string *href)
{
	const char *at = ZSTR_VAL(href);
	const char *end = at + ZSTR_LEN(href);
	const char *path;

	if (*at != '/' && (path = strstr(at, "://")) && (path = strchr(path + strlen("://"), '/'))) {
		at = path;
	}
	return (serverpush_bytes){at, (size_t) (end - at)};
}

uint32_t serverpush_fingerprint_key(const serverpush_entry *entry, unsigned bits)
{
	unsigned char digest[20];
	PHP_SHA1_CTX context;
	serverpush_link link;

	serverpush_entry_link(entry, &link);
	PHP_SHA1Init(&context);
	update(&context, request_target(entry->href));
	if (link.version.len) {
		/* no URL has one, so that no other URL has this fingerprint */
		update(&context, SERVERPUSH_LITERAL("\n"));
		update(&context, link.version);
	}
	PHP_SHA1Final(digest, &context);
	return serverpush_key_of_digest(digest, bits);
}
