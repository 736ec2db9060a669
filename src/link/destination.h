/*
 * Destinations (`as`): which ones can be preloaded, and what the extension of a path says about a resource. Pure C;
 * called by whoever reads or declares links.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_DESTINATION_H
#define SERVERPUSH_DESTINATION_H

#include "src/link/bytes.h"

/* The destinations that engines preload (HTML standard, "preload"), in the order of the message that lists them */
typedef enum {
	SERVERPUSH_AS_NONE,
	SERVERPUSH_AS_FETCH,
	SERVERPUSH_AS_FONT,
	SERVERPUSH_AS_IMAGE,
	SERVERPUSH_AS_SCRIPT,
	SERVERPUSH_AS_STYLE,
	SERVERPUSH_AS_TRACK,
	/* any other value: the link has it by name */
	SERVERPUSH_AS_OTHER
} serverpush_as;

/* CORS settings attribute (HTML standard, section 2.5.4) */
typedef enum {
	SERVERPUSH_CORS_NONE,
	SERVERPUSH_CORS_ANONYMOUS,
	SERVERPUSH_CORS_USE_CREDENTIALS
} serverpush_cors;

/*
 * The media types that are inferred: of fonts and of the newer image formats, for the type lets a browser skip a format
 * that it does not know
 */
typedef enum {
	SERVERPUSH_TYPE_NONE,
	SERVERPUSH_TYPE_FONT_WOFF2,
	SERVERPUSH_TYPE_FONT_WOFF,
	SERVERPUSH_TYPE_FONT_TTF,
	SERVERPUSH_TYPE_FONT_OTF,
	SERVERPUSH_TYPE_IMAGE_AVIF,
	SERVERPUSH_TYPE_IMAGE_WEBP,
	SERVERPUSH_TYPE_IMAGE_JXL,
	SERVERPUSH_TYPE_LAST = SERVERPUSH_TYPE_IMAGE_JXL
} serverpush_type;

typedef struct {
	serverpush_as as;
	serverpush_cors cors;
	serverpush_type type;
} serverpush_inference;

#define SERVERPUSH_PRELOAD_AS_LIST "\"fetch\", \"font\", \"image\", \"script\", \"style\", or \"track\""
#define SERVERPUSH_MODULEPRELOAD_AS_LIST \
	"\"audioworklet\", \"json\", \"paintworklet\", \"script\", \"serviceworker\", \"sharedworker\", \"style\", " \
	"\"text\", or \"worker\""

/* In any case; SERVERPUSH_AS_OTHER for a value that no engine preloads */
serverpush_as serverpush_as_from_name(serverpush_bytes name);

/* "" for SERVERPUSH_AS_NONE; not for SERVERPUSH_AS_OTHER */
serverpush_bytes serverpush_as_name(serverpush_as as);

/* Whether a module can be preloaded for this destination (HTML standard, "modulepreload") */
bool serverpush_is_modulepreload_as(serverpush_bytes name);

/* The media type's name, "" for SERVERPUSH_TYPE_NONE, and back */
serverpush_bytes serverpush_type_name(serverpush_type type);
serverpush_type serverpush_type_from_name(serverpush_bytes name);

/* The longest extension that is known */
#define SERVERPUSH_EXTENSION_MAX 5

/* What the extension of a path (what follows its last dot, `dot`) says; nothing is known of an unknown one */
serverpush_inference serverpush_infer(serverpush_bytes path, size_t dot);

/*
 * The CORS mode in which browsers load a destination by themselves: fonts always without credentials (CSS Fonts,
 * section 4.9), fetch() by its default mode. A preload in another mode would be loaded twice.
 */
serverpush_cors serverpush_as_cors(serverpush_as as);

#endif
