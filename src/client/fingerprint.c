/*
 * Fingerprints.
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

/* What the declaration says to the cache awareness; NULL if nothing */
static const serverpush_param *cache_param(const serverpush_entry *entry, serverpush_bytes name)
{
	for (uint32_t i = 0; entry->extras && i < entry->extras->param_count; i++) {
		const serverpush_param *param = &entry->extras->params[i];

		if (param->form == SERVERPUSH_PARAM_CACHE && serverpush_bytes_equal(param->name, name)) {
			return param;
		}
	}
	return NULL;
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
	return !cache_param(entry, SERVERPUSH_CACHE_ONCE);
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
	const serverpush_param *version = cache_param(entry, SERVERPUSH_CACHE_VERSION);
	unsigned char digest[20];
	PHP_SHA1_CTX context;

	PHP_SHA1Init(&context);
	update(&context, request_target(entry->href));
	if (version) {
		/* no URL has one, so that no other URL has this fingerprint */
		update(&context, SERVERPUSH_LITERAL("\n"));
		update(&context, version->value);
	}
	PHP_SHA1Final(digest, &context);
	return serverpush_key_of_digest(digest, bits);
}
