/*
 * Looking at a body while it goes by: the scanner of its HTML, and what that finds. Nothing is allocated while bytes
 * are on their way, for a fatal error of memory_limit in the midst of a page would break it; what is found becomes
 * evidence when the request ends. Called by the page.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LOOK_H
#define SERVERPUSH_LOOK_H

#include "src/delivery/evidence.h"
#include "src/html/html.h"

/* Of all findings together */
#define SERVERPUSH_LOOK_BYTES (24 * 1024)

typedef struct {
	serverpush_html html;
	/* from the beginning of both; and late scripts from their ends, which give way */
	uint32_t count;
	uint32_t late_count;
	size_t used;
	size_t late_used;
	serverpush_learn_sight found[SERVERPUSH_SIGHTS_MAX];
	char bytes[SERVERPUSH_LOOK_BYTES];
} serverpush_look;

/* Whether memory_limit leaves room for a look, and for what reading fields with so many bytes needs beside it */
bool serverpush_look_has_memory(size_t bytes);

/* To be freed by efree() */
serverpush_look *serverpush_look_begin(void);

/* The next bytes of the body. false: nothing more will be found. */
bool serverpush_look_at(serverpush_look *look, const char *bytes, size_t len);

/* All that was found, normalised for the request; what is private in it stays out */
void serverpush_look_tell(serverpush_look *look, serverpush_evidence *evidence);

#endif
