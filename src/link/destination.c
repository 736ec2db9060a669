/*
 * Destinations: names, validity, inference from the path's extension.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/destination.h"

static const serverpush_bytes as_names[] = {
	[SERVERPUSH_AS_NONE] = SERVERPUSH_STATIC(""),
	[SERVERPUSH_AS_FETCH] = SERVERPUSH_STATIC("fetch"),
	[SERVERPUSH_AS_FONT] = SERVERPUSH_STATIC("font"),
	[SERVERPUSH_AS_IMAGE] = SERVERPUSH_STATIC("image"),
	[SERVERPUSH_AS_SCRIPT] = SERVERPUSH_STATIC("script"),
	[SERVERPUSH_AS_STYLE] = SERVERPUSH_STATIC("style"),
	[SERVERPUSH_AS_TRACK] = SERVERPUSH_STATIC("track"),
};

static const serverpush_bytes type_names[] = {
	[SERVERPUSH_TYPE_NONE] = SERVERPUSH_STATIC(""),
	[SERVERPUSH_TYPE_FONT_WOFF2] = SERVERPUSH_STATIC("font/woff2"),
	[SERVERPUSH_TYPE_FONT_WOFF] = SERVERPUSH_STATIC("font/woff"),
	[SERVERPUSH_TYPE_FONT_TTF] = SERVERPUSH_STATIC("font/ttf"),
	[SERVERPUSH_TYPE_FONT_OTF] = SERVERPUSH_STATIC("font/otf"),
};

/*
 * Extensions of up to five letters as numbers, so that one switch compares them at once. Longer ones are unknown.
 */
#define E2(a, b) ((uint64_t) (a) << 8 | (b))
#define E3(a, b, c) (E2(a, b) << 8 | (c))
#define E4(a, b, c, d) (E3(a, b, c) << 8 | (d))
#define E5(a, b, c, d, e) (E4(a, b, c, d) << 8 | (e))

serverpush_as serverpush_as_from_name(serverpush_bytes name)
{
	for (int as = SERVERPUSH_AS_FETCH; as <= SERVERPUSH_AS_TRACK; as++) {
		if (serverpush_bytes_equal_ci(name, as_names[as])) {
			return (serverpush_as) as;
		}
	}
	return SERVERPUSH_AS_OTHER;
}

serverpush_bytes serverpush_as_name(serverpush_as as)
{
	return as_names[as];
}

bool serverpush_is_modulepreload_as(serverpush_bytes name)
{
	static const serverpush_bytes names[] = {
		SERVERPUSH_STATIC("audioworklet"),
		SERVERPUSH_STATIC("json"),
		SERVERPUSH_STATIC("paintworklet"),
		SERVERPUSH_STATIC("script"),
		SERVERPUSH_STATIC("serviceworker"),
		SERVERPUSH_STATIC("sharedworker"),
		SERVERPUSH_STATIC("style"),
		SERVERPUSH_STATIC("text"),
		SERVERPUSH_STATIC("worker"),
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (serverpush_bytes_equal_ci(name, names[i])) {
			return true;
		}
	}
	return false;
}

serverpush_bytes serverpush_type_name(serverpush_type type)
{
	return type_names[type];
}

serverpush_type serverpush_type_from_name(serverpush_bytes name)
{
	for (int type = SERVERPUSH_TYPE_FONT_WOFF2; type <= SERVERPUSH_TYPE_FONT_OTF; type++) {
		if (serverpush_bytes_equal(name, type_names[type])) {
			return (serverpush_type) type;
		}
	}
	return SERVERPUSH_TYPE_NONE;
}

serverpush_cors serverpush_as_cors(serverpush_as as)
{
	return as == SERVERPUSH_AS_FONT || as == SERVERPUSH_AS_FETCH ? SERVERPUSH_CORS_ANONYMOUS : SERVERPUSH_CORS_NONE;
}

static uint64_t extension_number(serverpush_bytes extension)
{
	uint64_t number = 0;

	if (extension.len > SERVERPUSH_EXTENSION_MAX) {
		return 0;
	}
	for (size_t i = 0; i < extension.len; i++) {
		/* letters in lower case; a digit has this bit already, and of other bytes none becomes either */
		number = number << 8 | (uint64_t) (unsigned char) (extension.at[i] | 0x20);
	}
	return number;
}

serverpush_inference serverpush_infer(serverpush_bytes extension)
{
	serverpush_inference known = {SERVERPUSH_AS_NONE, SERVERPUSH_CORS_NONE, SERVERPUSH_TYPE_NONE};

	switch (extension_number(extension)) {
		case E3('c', 's', 's'):
			known.as = SERVERPUSH_AS_STYLE;
			break;
		case E2('j', 's'):
			known.as = SERVERPUSH_AS_SCRIPT;
			break;
		case E3('m', 'j', 's'):
			/* module scripts load in CORS mode (HTML standard, "fetch a single module script") */
			known.as = SERVERPUSH_AS_SCRIPT;
			known.cors = SERVERPUSH_CORS_ANONYMOUS;
			break;
		case E5('w', 'o', 'f', 'f', '2'):
			known.as = SERVERPUSH_AS_FONT;
			known.type = SERVERPUSH_TYPE_FONT_WOFF2;
			break;
		case E4('w', 'o', 'f', 'f'):
			known.as = SERVERPUSH_AS_FONT;
			known.type = SERVERPUSH_TYPE_FONT_WOFF;
			break;
		case E3('t', 't', 'f'):
			known.as = SERVERPUSH_AS_FONT;
			known.type = SERVERPUSH_TYPE_FONT_TTF;
			break;
		case E3('o', 't', 'f'):
			known.as = SERVERPUSH_AS_FONT;
			known.type = SERVERPUSH_TYPE_FONT_OTF;
			break;
		case E3('p', 'n', 'g'):
		case E3('j', 'p', 'g'):
		case E4('j', 'p', 'e', 'g'):
		case E3('g', 'i', 'f'):
		case E4('w', 'e', 'b', 'p'):
		case E4('a', 'v', 'i', 'f'):
		case E3('s', 'v', 'g'):
		case E3('i', 'c', 'o'):
		case E3('b', 'm', 'p'):
		case E4('a', 'p', 'n', 'g'):
		case E3('j', 'x', 'l'):
			known.as = SERVERPUSH_AS_IMAGE;
			break;
		case E3('v', 't', 't'):
			known.as = SERVERPUSH_AS_TRACK;
			break;
		case E4('j', 's', 'o', 'n'):
			known.as = SERVERPUSH_AS_FETCH;
			break;
	}
	if (known.cors == SERVERPUSH_CORS_NONE) {
		known.cors = serverpush_as_cors(known.as);
	}
	return known;
}
