/*
 * What a page of HTML needs to be rendered, found while the page goes by: stylesheets, scripts that block, and what the
 * page itself preloads or connects to. Pure C and re-entrant; called by whoever sees a response's bytes, for one page
 * with one state.
 *
 * The page comes in pieces that end anywhere; what is found does not depend on where. The state is of one size, and
 * nothing is allocated. Each byte is looked at a bounded number of times. It follows the HTML standard's tokenization
 * (section 13.2.5) with scripting on, and of tree construction what decides whether a tag is one: text-only elements,
 * templates, SVG and MathML. What is approximated is said in open_elements.h.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_HTML_H
#define SERVERPUSH_HTML_H

#include "src/html/base_url.h"
#include "src/html/open_elements.h"
#include "src/link/link.h"

/* So much of a page is read */
#define SERVERPUSH_HTML_READ_MAX (64 * 1024)
/* A script of the body that begins later is a late one: rendering does not wait for it first */
#define SERVERPUSH_HTML_SCRIPT_MAX (16 * 1024)
/* A longer tag is no finding */
#define SERVERPUSH_HTML_TAG_MAX 4096
/* Neither is a longer URL; and what the values of one tag take together, decoded, and its parameters */
#define SERVERPUSH_HTML_URL_MAX 2048
#define SERVERPUSH_HTML_TEXT_MAX 3072
#define SERVERPUSH_HTML_PARAMS_MAX 1024

typedef enum {
	SERVERPUSH_HTML_STYLESHEET,
	/* without async, defer, nomodule and type=module, in the head or the first 16 KB */
	SERVERPUSH_HTML_SCRIPT,
	/* the same elsewhere */
	SERVERPUSH_HTML_LATE_SCRIPT,
	/* of anything but an image */
	SERVERPUSH_HTML_PRELOAD,
	SERVERPUSH_HTML_MODULEPRELOAD,
	SERVERPUSH_HTML_PRECONNECT,
	SERVERPUSH_HTML_DNS_PREFETCH
} serverpush_html_kind;

typedef struct {
	serverpush_html_kind kind;
	/* where in the page its tag begins */
	size_t offset;
	/*
	 * The hint that it makes: a stylesheet and a script are preloads with their destination. Its URL is what the page
	 * says, decoded and resolved against <base>, in UTF-8 without control characters, with NUL behind it; what a URL of
	 * anybody goes through is still before it. Attributes are as they are written: nothing is inferred.
	 */
	serverpush_link link;
} serverpush_html_finding;

/*
 * The finding and all that it views are valid during the call. It returns: who leaves it by a jump may not go on with
 * this page.
 */
typedef void (*serverpush_html_found)(const serverpush_html_finding *finding, void *context);

enum { SERVERPUSH_HTML_BEFORE_HEAD, SERVERPUSH_HTML_IN_HEAD, SERVERPUSH_HTML_BEHIND_HEAD };

/* The fields are for src/html; others ask the functions below */
typedef struct {
	serverpush_html_found found;
	void *context;
	/* the piece at hand, and in it where the tag begins that is being read; NULL: it began before, and is in `held` */
	const char *chunk_at;
	const char *tag_at;
	size_t held_len;
	uint32_t read;
	uint32_t tag_offset;
	/* what is being read, the content around it, and of a tag which part (html.c, tag_end.h) */
	uint8_t mode;
	uint8_t content;
	uint8_t part;
	/* the element of the tag that is being read, and that of the text around */
	uint8_t element;
	uint8_t text_element;
	bool is_end_tag;
	bool is_kept;
	bool is_oversized;
	/* of what ends with a sequence: the last bytes before those at hand, and how many of them are its content */
	char tail[3];
	uint8_t tail_len;
	/* what the page begins with (html.c), and a first byte that may be a byte order mark's */
	uint8_t look;
	uint8_t mark;
	/* whether the page is in its head, by the tags that say so: one that no tag begins is none, one that none ends does
	 * not end */
	uint8_t head;
	bool is_document;
	bool is_closed;
	bool has_import_map;
	bool gave_up;
	serverpush_open_elements open;
	serverpush_base_url base;
	/* a tag in pieces; the decoded values of a tag; a finding's URL and parameters */
	char held[SERVERPUSH_HTML_TAG_MAX];
	char text[SERVERPUSH_HTML_TEXT_MAX];
	char href[SERVERPUSH_HTML_URL_MAX + 1];
	char params[SERVERPUSH_HTML_PARAMS_MAX];
} serverpush_html;

/* The state of a page of which nothing was read yet. It need not be ended. */
void serverpush_html_begin(serverpush_html *html, serverpush_html_found found, void *context);

/* The next bytes of the page, any number, none of them kept. Findings come in the order of the page. */
void serverpush_html_scan(serverpush_html *html, serverpush_bytes chunk);

/* Nothing more will be found: serverpush_html_scan() may still be called, and returns at once */
bool serverpush_html_is_done(const serverpush_html *html);

/* How many bytes of the page were read, SERVERPUSH_HTML_READ_MAX at most */
static inline size_t serverpush_html_read(const serverpush_html *html)
{
	return html->read;
}

/* Whether it has a doctype or <html> */
static inline bool serverpush_html_is_document(const serverpush_html *html)
{
	return html->is_document;
}

/* A document that was read as far as is ever read, or up to </html>, behind which more may still be found */
static inline bool serverpush_html_is_complete(const serverpush_html *html)
{
	return html->is_document && !html->gave_up && (html->is_closed || html->read == SERVERPUSH_HTML_READ_MAX);
}

/*
 * Whether it looks like HTML at all, be it a fragment: what it begins with, white space aside, is markup, and not that
 * of XML. Text before a document does not count, for many a page begins with a warning of PHP's.
 */
bool serverpush_html_is_html(const serverpush_html *html);

/* Whether it has an import map, so far */
static inline bool serverpush_html_has_import_map(const serverpush_html *html)
{
	return html->has_import_map;
}

#endif
