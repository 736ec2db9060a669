/*
 * Where a tag ends: at the first ">" that is in no quotes, and in quotes is only what an attribute's value begins with
 * (HTML standard, sections 13.2.5.8 and 13.2.5.32 to 13.2.5.40). Most tags of a page interest in nothing else. Pure C;
 * called by the scanner of pages.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_TAG_END_H
#define SERVERPUSH_TAG_END_H

#include "src/link/bytes.h"

/* The part of a tag in which a byte is: the standard's states, but one for behind a quote and before an attribute */
typedef enum {
	SERVERPUSH_TAG_NAME,
	SERVERPUSH_TAG_BEFORE_ATTRIBUTE,
	SERVERPUSH_TAG_ATTRIBUTE,
	SERVERPUSH_TAG_BEHIND_ATTRIBUTE,
	SERVERPUSH_TAG_BEFORE_VALUE,
	SERVERPUSH_TAG_UNQUOTED,
	SERVERPUSH_TAG_SLASH,
	SERVERPUSH_TAG_DOUBLE_QUOTED,
	SERVERPUSH_TAG_SINGLE_QUOTED,
	/* behind its ">", before which was a slash or not */
	SERVERPUSH_TAG_END,
	SERVERPUSH_TAG_SELF_CLOSED
} serverpush_tag_part;

/* What is behind the tag's end; NULL: it ends behind `limit`. `part` is that of `p`, and becomes that of the end. */
const char *serverpush_tag_end(const char *p, const char *limit, uint8_t *part);

#endif
