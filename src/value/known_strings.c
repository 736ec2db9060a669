/*
 * Known strings: a small hash of our own, made at startup, read by all threads.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/value/known_strings.h"

/* A power of two, some times the number of strings: most places have one string or none */
#define PLACES 256

static zend_string *places[PLACES];

static const char *const strings[] = {
	/* target attributes */
	"as", "crossorigin", "fetchpriority", "hreflang", "imagesizes", "imagesrcset", "integrity", "media", "nopush",
	"referrerpolicy", "rel", "title", "type",
	/* destinations and keywords */
	"fetch", "font", "image", "script", "style", "track", "anonymous", "use-credentials", "high", "low", "auto",
	/* relation types */
	"preload", "modulepreload", "preconnect", "dns-prefetch", "prefetch", "alternate", "author", "canonical", "first",
	"help", "icon", "last", "license", "next", "prev", "previous", "search", "self", "shortlink", "stylesheet", "up",
};

static inline uint32_t place_of(serverpush_bytes bytes)
{
	unsigned char first = (unsigned char) bytes.at[0], middle = (unsigned char) bytes.at[bytes.len / 2];

	return ((uint32_t) bytes.len * 7 + first * 5 + middle * 13) & (PLACES - 1);
}

void serverpush_known_strings_startup(void)
{
	memset(places, 0, sizeof(places));
	for (size_t i = 0; i < sizeof(strings) / sizeof(strings[0]); i++) {
		size_t len = strlen(strings[i]);
		uint32_t place = place_of((serverpush_bytes){strings[i], len});

		while (places[place]) {
			place = (place + 1) & (PLACES - 1);
		}
		places[place] = zend_string_init_interned(strings[i], len, true);
	}
}

zend_string *serverpush_known_string(serverpush_bytes bytes)
{
	zend_string *known;

	if (bytes.len < 2) {
		return NULL;
	}
	for (uint32_t place = place_of(bytes); (known = places[place]); place = (place + 1) & (PLACES - 1)) {
		if (ZSTR_LEN(known) == bytes.len && memcmp(ZSTR_VAL(known), bytes.at, bytes.len) == 0) {
			return known;
		}
	}
	return NULL;
}
