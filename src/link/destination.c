/*
 * What a caller may leave open about a preload, in tables: the names of destinations and media types, and the rules by
 * which an extension stands for them. A wrong guess costs a second load, for destination and CORS mode are parts of
 * what a preload is found by (HTML standard, "preload key"): only extensions with one meaning on the web are known.
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
	[SERVERPUSH_TYPE_IMAGE_AVIF] = SERVERPUSH_STATIC("image/avif"),
	[SERVERPUSH_TYPE_IMAGE_WEBP] = SERVERPUSH_STATIC("image/webp"),
	[SERVERPUSH_TYPE_IMAGE_JXL] = SERVERPUSH_STATIC("image/jxl"),
};

/* Extensions of up to five letters as numbers, which one comparison tells apart. Longer ones are unknown. */
#define E2(a, b) ((uint64_t) (a) << 8 | (b))
#define E3(a, b, c) (E2(a, b) << 8 | (c))
#define E4(a, b, c, d) (E3(a, b, c) << 8 | (d))
#define E5(a, b, c, d, e) (E4(a, b, c, d) << 8 | (e))

/*
 * The one slot in which an extension can be, a perfect hash: should a new extension come into the slot of another one,
 * the compiler warns of a field that is initialised twice, and another multiplier has to be found.
 */
#define SLOT_BITS 6
#define SLOT(extension) ((uint32_t) ((uint32_t) (extension) * 0x4ecu) >> (32 - SLOT_BITS))

#define ROW(extension, as, cors, type) \
	[SLOT(extension)] = {(extension), SERVERPUSH_AS_##as, SERVERPUSH_CORS_##cors, SERVERPUSH_TYPE_##type}

/*
 * What each extension says. The CORS mode is that of serverpush_as_cors(), but for module scripts. No "vtt": a track
 * loads in same-origin mode (HTML standard, "start the track processing model"), and no preload is of that mode.
 */
static const struct {
	uint64_t extension;
	uint8_t as, cors, type;
} extensions[1 << SLOT_BITS] = {
	ROW(E3('c', 's', 's'), STYLE, NONE, NONE),
	ROW(E2('j', 's'), SCRIPT, NONE, NONE),
	/* module scripts load in CORS mode (HTML standard, "fetch a single module script") */
	ROW(E3('m', 'j', 's'), SCRIPT, ANONYMOUS, NONE),
	ROW(E5('w', 'o', 'f', 'f', '2'), FONT, ANONYMOUS, FONT_WOFF2),
	ROW(E4('w', 'o', 'f', 'f'), FONT, ANONYMOUS, FONT_WOFF),
	ROW(E3('t', 't', 'f'), FONT, ANONYMOUS, FONT_TTF),
	ROW(E3('o', 't', 'f'), FONT, ANONYMOUS, FONT_OTF),
	ROW(E3('p', 'n', 'g'), IMAGE, NONE, NONE),
	ROW(E3('j', 'p', 'g'), IMAGE, NONE, NONE),
	ROW(E4('j', 'p', 'e', 'g'), IMAGE, NONE, NONE),
	ROW(E3('g', 'i', 'f'), IMAGE, NONE, NONE),
	ROW(E4('w', 'e', 'b', 'p'), IMAGE, NONE, IMAGE_WEBP),
	ROW(E4('a', 'v', 'i', 'f'), IMAGE, NONE, IMAGE_AVIF),
	ROW(E3('s', 'v', 'g'), IMAGE, NONE, NONE),
	ROW(E3('i', 'c', 'o'), IMAGE, NONE, NONE),
	ROW(E3('b', 'm', 'p'), IMAGE, NONE, NONE),
	ROW(E4('a', 'p', 'n', 'g'), IMAGE, NONE, NONE),
	ROW(E3('j', 'x', 'l'), IMAGE, NONE, IMAGE_JXL),
	ROW(E4('j', 's', 'o', 'n'), FETCH, ANONYMOUS, NONE),
	/* WebAssembly.compileStreaming() takes what fetch() gives */
	ROW(E4('w', 'a', 's', 'm'), FETCH, ANONYMOUS, NONE),
};

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
	for (int type = SERVERPUSH_TYPE_FONT_WOFF2; type <= SERVERPUSH_TYPE_LAST; type++) {
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

/* In lower case; a digit has this bit already, and of other bytes none becomes a letter or a digit */
#define LOWER UINT64_C(0x2020202020)

/* The last `len` bytes of a path as such a number, by one load where there are eight (20 instructions less) */
static inline uint64_t extension_number(serverpush_bytes path, size_t len)
{
	uint64_t number = 0, mask = (UINT64_C(1) << 8 * len) - 1;

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	if (path.len >= sizeof(number)) {
		memcpy(&number, path.at + path.len - sizeof(number), sizeof(number));
		return (__builtin_bswap64(number) | LOWER) & mask;
	}
#endif
	for (size_t i = path.len - len; i < path.len; i++) {
		number = number << 8 | (unsigned char) path.at[i];
	}
	return (number | LOWER) & mask;
}

serverpush_inference serverpush_infer(serverpush_bytes path, size_t dot)
{
	size_t len = path.len - dot - (dot < path.len);
	uint64_t number;
	uint32_t slot;

	if (len > SERVERPUSH_EXTENSION_MAX) {
		return (serverpush_inference){SERVERPUSH_AS_NONE, SERVERPUSH_CORS_NONE, SERVERPUSH_TYPE_NONE};
	}
	number = extension_number(path, len);
	slot = SLOT(number);
	if (extensions[slot].extension != number) {
		return (serverpush_inference){SERVERPUSH_AS_NONE, SERVERPUSH_CORS_NONE, SERVERPUSH_TYPE_NONE};
	}
	return (serverpush_inference){extensions[slot].as, extensions[slot].cors, extensions[slot].type};
}
