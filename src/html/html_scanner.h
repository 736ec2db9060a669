/*
 * Automata for the two things in HTML that are words: the name of a tag, and the attributes of a whole one (HTML
 * standard, sections 13.2.5.8 and 13.2.5.32 to 13.2.5.40). Pure C, re-entrant, linear. Called by the scanner of pages
 * and by the readers of its tags only.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_HTML_SCANNER_H
#define SERVERPUSH_HTML_SCANNER_H

#include "src/link/bytes.h"

/* The elements that mean something to the scanner */
typedef enum {
	SERVERPUSH_ELEMENT_OTHER,
	SERVERPUSH_ELEMENT_HTML,
	/* whose attributes are read */
	SERVERPUSH_ELEMENT_BASE,
	SERVERPUSH_ELEMENT_LINK,
	SERVERPUSH_ELEMENT_SCRIPT,
	SERVERPUSH_ELEMENT_TEMPLATE,
	/* whose content is text up to their end tag: raw, or with character references, which matters not here */
	SERVERPUSH_ELEMENT_IFRAME,
	SERVERPUSH_ELEMENT_NOEMBED,
	SERVERPUSH_ELEMENT_NOFRAMES,
	SERVERPUSH_ELEMENT_NOSCRIPT,
	SERVERPUSH_ELEMENT_STYLE,
	SERVERPUSH_ELEMENT_TEXTAREA,
	SERVERPUSH_ELEMENT_TITLE,
	SERVERPUSH_ELEMENT_XMP,
	SERVERPUSH_ELEMENT_PLAINTEXT,
	/* of SVG and MathML: the roots, and the elements in which HTML goes on (section 13.2.6, "integration point") */
	SERVERPUSH_ELEMENT_SVG,
	SERVERPUSH_ELEMENT_MATH,
	SERVERPUSH_ELEMENT_DESC,
	SERVERPUSH_ELEMENT_FOREIGNOBJECT,
	SERVERPUSH_ELEMENT_MI,
	SERVERPUSH_ELEMENT_MN,
	SERVERPUSH_ELEMENT_MO,
	SERVERPUSH_ELEMENT_MS,
	SERVERPUSH_ELEMENT_MTEXT,
	/* that end SVG and MathML where they begin */
	SERVERPUSH_ELEMENT_BREAKOUT,
	/* the same, which tell where the page's head is */
	SERVERPUSH_ELEMENT_HEAD,
	SERVERPUSH_ELEMENT_BODY,
	/* no tag's name: a template whose content is not inert, for it is a shadow tree */
	SERVERPUSH_ELEMENT_SHADOW
} serverpush_html_element;

/* The longest known name, and what ends it */
#define SERVERPUSH_ELEMENT_NAME_MAX 14

typedef enum {
	SERVERPUSH_ATTRIBUTE_AS,
	SERVERPUSH_ATTRIBUTE_ASYNC,
	SERVERPUSH_ATTRIBUTE_CROSSORIGIN,
	SERVERPUSH_ATTRIBUTE_DEFER,
	SERVERPUSH_ATTRIBUTE_DISABLED,
	SERVERPUSH_ATTRIBUTE_EVENT,
	SERVERPUSH_ATTRIBUTE_FETCHPRIORITY,
	SERVERPUSH_ATTRIBUTE_FOR,
	SERVERPUSH_ATTRIBUTE_HREF,
	SERVERPUSH_ATTRIBUTE_IMAGESRCSET,
	SERVERPUSH_ATTRIBUTE_INTEGRITY,
	SERVERPUSH_ATTRIBUTE_LANGUAGE,
	SERVERPUSH_ATTRIBUTE_MEDIA,
	SERVERPUSH_ATTRIBUTE_NOMODULE,
	SERVERPUSH_ATTRIBUTE_REFERRERPOLICY,
	SERVERPUSH_ATTRIBUTE_REL,
	SERVERPUSH_ATTRIBUTE_SHADOWROOTMODE,
	SERVERPUSH_ATTRIBUTE_SRC,
	SERVERPUSH_ATTRIBUTE_TYPE,
	/* how many have a name here */
	SERVERPUSH_ATTRIBUTE_COUNT,
	SERVERPUSH_ATTRIBUTE_OTHER = SERVERPUSH_ATTRIBUTE_COUNT,
	/* the tag has no more */
	SERVERPUSH_ATTRIBUTE_END
} serverpush_html_attribute;

/* Which element a name in a tag is of. What ends the name, or SERVERPUSH_ELEMENT_NAME_MAX bytes, must be readable. */
serverpush_html_element serverpush_html_scan_name(const char *name);

/*
 * The next attribute of a tag that is whole, so that what the scanner stops at is there. `cursor` begins anywhere
 * behind the tag's name and is moved on. `value` is the text between the quotes, character references and all; it is
 * empty, but not without memory, where there is none.
 */
serverpush_html_attribute serverpush_html_scan_attribute(const char **cursor, serverpush_bytes *value);

#endif
