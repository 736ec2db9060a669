/*
 * What a "<" begins, by the content in which it stands (HTML standard, section 13.2.5: the states with "less-than sign"
 * or "open" in their names). Pure C; called by the scanner of pages.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_OPENING_H
#define SERVERPUSH_OPENING_H

#include "src/html/html.h"

typedef enum {
	SERVERPUSH_IN_MARKUP,
	/* up to an element's end tag */
	SERVERPUSH_IN_TEXT,
	SERVERPUSH_IN_SCRIPT,
	/* behind its "<!--", and behind a "<script>" there */
	SERVERPUSH_IN_ESCAPED_SCRIPT,
	SERVERPUSH_IN_DOUBLE_ESCAPED_SCRIPT,
	/* up to the page's end */
	SERVERPUSH_IN_PLAINTEXT
} serverpush_html_content;

/* What a "<" begins */
typedef enum {
	SERVERPUSH_OPENS_NOTHING,
	/* to be told when more is there */
	SERVERPUSH_OPENS_UNKNOWN,
	SERVERPUSH_OPENS_TAG,
	SERVERPUSH_OPENS_END_TAG,
	SERVERPUSH_OPENS_BOGUS_COMMENT,
	SERVERPUSH_OPENS_DOCTYPE,
	SERVERPUSH_OPENS_SCRIPT_DOUBLE_ESCAPE,
	SERVERPUSH_ENDS_SCRIPT_DOUBLE_ESCAPE,
	/* by all bytes that tell; in the ones above the last of these is a part of what follows */
	SERVERPUSH_OPENS_COMMENT,
	SERVERPUSH_OPENS_CDATA,
	SERVERPUSH_OPENS_SCRIPT_ESCAPE
} serverpush_opening;

/* Whether a tag's name may begin with the byte */
static inline bool serverpush_begins_name(char byte)
{
	return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/* Of bytes that begin with "<", as many as there are. With a tag `html->element` says of which element. */
serverpush_opening serverpush_opening_of(serverpush_html *html, serverpush_bytes bytes);

#endif
