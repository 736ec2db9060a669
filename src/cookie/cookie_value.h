/*
 * The value of the cookie: a set of keys as text. There is one text for each set, and a text that is none of these is
 * refused as a whole. Pure C; called by the header phase.
 *
 *     value = [ tag "." ] base64url(golomb(keys))
 *
 * The tag stands for the asset build that the keys are of. Without a tag the value is what h2o's CASPer writes.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_COOKIE_VALUE_H
#define SERVERPUSH_COOKIE_VALUE_H

#include "src/cookie/key_set.h"
#include "src/link/bytes.h"

/* Browsers take 4096 bytes for name and value. The least has room for a key of 15 bits, which takes 87 characters. */
#define SERVERPUSH_COOKIE_VALUE_MIN 128
#define SERVERPUSH_COOKIE_VALUE_MAX 4000

#define SERVERPUSH_COOKIE_TAG_LEN 4

typedef struct {
	unsigned bits;
	/* characters of the value */
	size_t most;
	bool has_tag;
	char tag[SERVERPUSH_COOKIE_TAG_LEN];
} serverpush_cookie_format;

/* Sets the tag: characters for the first bytes of a digest */
void serverpush_cookie_format_tag(serverpush_cookie_format *format, const unsigned char *digest);

/* false: no value of this format; the set is empty then */
bool serverpush_cookie_value_read(
	const serverpush_cookie_format *format, serverpush_bytes value, serverpush_key_set *set);

/*
 * Writes at most format->most characters, without NUL; returns how many. `whole` says whether all keys found room:
 * those that did not are the greatest.
 */
size_t serverpush_cookie_value_write(
	const serverpush_cookie_format *format, const serverpush_key_set *set, char *out, bool *whole);

#endif
