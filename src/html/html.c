/*
 * The scanner of pages: from one "<" to the next, whatever stands between. What a piece of the page ends in the midst
 * of is kept: a tag whose attributes are read, or the few bytes that do not yet say what they begin.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/html/find.h"
#include "src/html/opening.h"
#include "src/html/tag_end.h"
#include "src/html/tag_reader.h"

/* What is being read */
enum { CONTENT, OPENING, TAG, COMMENT, BOGUS_COMMENT, CDATA, DONE };

/* What the page begins with, besides white space */
enum { NOTHING_YET, ANGLE_FIRST, TEXT_FIRST, MARKUP_FIRST, XML_FIRST };

void serverpush_html_begin(serverpush_html *html, serverpush_html_found found, void *context)
{
	/* what has a length of its own need not be cleared */
	memset(html, 0, offsetof(serverpush_html, base.url));
	html->found = found;
	html->context = context;
}

bool serverpush_html_is_done(const serverpush_html *html)
{
	return html->mode == DONE;
}

bool serverpush_html_is_html(const serverpush_html *html)
{
	return html->is_document || html->look == MARKUP_FIRST;
}

static void give_up(serverpush_html *html)
{
	html->gave_up = true;
	html->mode = DONE;
}

/* Looks at the first bytes that are no white space. A page in UTF-16 has no ASCII, whatever its fields say. */
static void look_at(serverpush_html *html, serverpush_bytes chunk)
{
	static const char utf8_mark[] = "\xef\xbb\xbf";

	for (size_t i = 0; i < chunk.len && html->look <= ANGLE_FIRST; i++) {
		size_t offset = html->read + i;
		unsigned char byte = (unsigned char) chunk.at[i];

		if (html->look == ANGLE_FIRST) {
			html->look = byte == '?' ? XML_FIRST : MARKUP_FIRST;
		} else if (offset == 0 && byte >= 0xfe) {
			html->mark = byte;
		} else if (html->mark) {
			html->look = TEXT_FIRST;
			if ((html->mark ^ byte) == (0xfe ^ 0xff)) {
				html->read = 2;
				give_up(html);
			}
		} else if (byte == '<') {
			html->look = ANGLE_FIRST;
		} else if (!(offset < 3 && byte == (unsigned char) utf8_mark[offset])
			&& !serverpush_is_whitespace((char) byte)) {
			html->look = TEXT_FIRST;
		}
	}
}

/* The end of what was read, for who will look back to it */
static void remember(serverpush_html *html, const char *from, const char *to)
{
	size_t len = (size_t) (to - from), kept = len < sizeof(html->tail) ? sizeof(html->tail) - len : 0;

	memmove(html->tail, html->tail + sizeof(html->tail) - kept, kept);
	memcpy(html->tail + kept, to - (sizeof(html->tail) - kept), sizeof(html->tail) - kept);
	html->tail_len = (uint8_t) (len + html->tail_len < sizeof(html->tail) ? len + html->tail_len : sizeof(html->tail));
}

/* The byte that many before `at`, in what is at hand from `start` on or before it */
static inline char before(const serverpush_html *html, const char *start, const char *at, size_t distance)
{
	size_t len = (size_t) (at - start);

	return len >= distance ? at[-(ptrdiff_t) distance] : html->tail[sizeof(html->tail) - (distance - len)];
}

/* Where comments begin: their two dashes may be the first ones of their end, "<!-->" */
static void begin_comment(serverpush_html *html)
{
	memcpy(html->tail, "\0--", sizeof(html->tail));
	html->tail_len = 0;
}

static void begin_tag(serverpush_html *html, bool is_end_tag)
{
	html->mode = TAG;
	html->part = SERVERPUSH_TAG_NAME;
	html->is_end_tag = is_end_tag;
	html->is_oversized = false;
	html->is_kept = !is_end_tag && html->element >= SERVERPUSH_ELEMENT_BASE
		&& html->element <= SERVERPUSH_ELEMENT_TEMPLATE && !html->open.inert && !serverpush_is_foreign(&html->open);
}

static void enter(serverpush_html *html, serverpush_opening opening)
{
	html->mode = CONTENT;
	switch (opening) {
		case SERVERPUSH_OPENS_TAG:
		case SERVERPUSH_OPENS_END_TAG:
			begin_tag(html, opening == SERVERPUSH_OPENS_END_TAG);
			break;
		case SERVERPUSH_OPENS_DOCTYPE:
			html->is_document = true;
			html->mode = BOGUS_COMMENT;
			break;
		case SERVERPUSH_OPENS_BOGUS_COMMENT:
			html->mode = BOGUS_COMMENT;
			break;
		case SERVERPUSH_OPENS_COMMENT:
			html->mode = COMMENT;
			begin_comment(html);
			break;
		case SERVERPUSH_OPENS_CDATA:
			html->mode = CDATA;
			memset(html->tail, 0, sizeof(html->tail));
			break;
		case SERVERPUSH_OPENS_SCRIPT_ESCAPE:
			html->content = SERVERPUSH_IN_ESCAPED_SCRIPT;
			begin_comment(html);
			break;
		case SERVERPUSH_OPENS_SCRIPT_DOUBLE_ESCAPE:
			html->content = SERVERPUSH_IN_DOUBLE_ESCAPED_SCRIPT;
			break;
		case SERVERPUSH_ENDS_SCRIPT_DOUBLE_ESCAPE:
			html->content = SERVERPUSH_IN_ESCAPED_SCRIPT;
			break;
		case SERVERPUSH_OPENS_NOTHING:
		case SERVERPUSH_OPENS_UNKNOWN:
			break;
	}
}

/* At a "<" */
static const char *open_at(serverpush_html *html, const char *p, const char *limit)
{
	static const uint8_t taken[] = {
		[SERVERPUSH_OPENS_NOTHING] = 1,
		[SERVERPUSH_OPENS_TAG] = 1,
		[SERVERPUSH_OPENS_END_TAG] = 2,
		[SERVERPUSH_OPENS_BOGUS_COMMENT] = 2,
		[SERVERPUSH_OPENS_DOCTYPE] = 2,
		[SERVERPUSH_OPENS_SCRIPT_DOUBLE_ESCAPE] = 7,
		[SERVERPUSH_ENDS_SCRIPT_DOUBLE_ESCAPE] = 8,
		[SERVERPUSH_OPENS_COMMENT] = 4,
		[SERVERPUSH_OPENS_CDATA] = 9,
		[SERVERPUSH_OPENS_SCRIPT_ESCAPE] = 4,
	};
	size_t len = (size_t) (limit - p);
	serverpush_opening opening = serverpush_opening_of(html, (serverpush_bytes){p, len});

	html->tag_offset = html->read + (uint32_t) (p - html->chunk_at);
	if (opening == SERVERPUSH_OPENS_UNKNOWN) {
		memcpy(html->held, p, len);
		html->held_len = len;
		html->mode = OPENING;
		return limit;
	}
	html->tag_at = p;
	html->held_len = 0;
	if (html->content >= SERVERPUSH_IN_ESCAPED_SCRIPT) {
		remember(html, p, p + taken[opening]);
	}
	enter(html, opening);
	return p + taken[opening];
}

/*
 * Behind a "<" with which a piece of the page ended, or nearly so. None of the bytes that were held can begin anything
 * else, so that at most the last one is to be read again.
 */
static const char *read_opening(serverpush_html *html, const char *p, const char *limit)
{
	while (p < limit) {
		serverpush_opening opening;

		html->held[html->held_len++] = *p;
		opening = serverpush_opening_of(html, (serverpush_bytes){html->held, html->held_len});
		if (opening != SERVERPUSH_OPENS_UNKNOWN) {
			if (opening >= SERVERPUSH_OPENS_COMMENT) {
				p++;
			} else {
				html->held_len--;
			}
			remember(html, html->held, html->held + html->held_len);
			html->tag_at = NULL;
			enter(html, opening);
			return p;
		}
		p++;
	}
	return p;
}

/* The piece of a tag that is kept until the next one comes */
static void hold(serverpush_html *html, const char *from, const char *to)
{
	size_t len = (size_t) (to - from);

	if (len > sizeof(html->held) - html->held_len) {
		html->is_oversized = true;
	} else if (!html->is_oversized) {
		memcpy(html->held + html->held_len, from, len);
		html->held_len += len;
	}
}

static void finish_end_tag(serverpush_html *html)
{
	html->content = SERVERPUSH_IN_MARKUP;
	if (html->element == SERVERPUSH_ELEMENT_HTML) {
		/* SVG that was left open is no reason not to believe it */
		html->is_closed |= !html->open.count || (html->open.count == 1 && serverpush_is_foreign(&html->open));
		return;
	}
	if (html->element == SERVERPUSH_ELEMENT_HEAD) {
		html->head = SERVERPUSH_HTML_BEHIND_HEAD;
	}
	if (html->open.count) {
		serverpush_close_element(&html->open, html->element);
	}
}

static void open_element(serverpush_html *html, serverpush_html_element element)
{
	if (!serverpush_open_element(&html->open, element)) {
		give_up(html);
	}
}

/* The start tag of an element of HTML. `tag` is empty unless it is kept, and if it is too long for that. */
static void finish_start_tag(serverpush_html *html, serverpush_bytes tag)
{
	switch (html->element) {
		case SERVERPUSH_ELEMENT_HTML:
			html->is_document = true;
			break;
		case SERVERPUSH_ELEMENT_HEAD:
			/* a second one is none */
			if (html->head == SERVERPUSH_HTML_BEFORE_HEAD) {
				html->head = SERVERPUSH_HTML_IN_HEAD;
			}
			break;
		case SERVERPUSH_ELEMENT_BODY:
			html->head = SERVERPUSH_HTML_BEHIND_HEAD;
			break;
		case SERVERPUSH_ELEMENT_BASE:
			if (tag.len) {
				serverpush_read_base_tag(html, tag);
			}
			break;
		case SERVERPUSH_ELEMENT_LINK:
			if (tag.len) {
				serverpush_read_link_tag(html, tag);
			}
			break;
		case SERVERPUSH_ELEMENT_SCRIPT:
			html->content = SERVERPUSH_IN_SCRIPT;
			html->text_element = html->element;
			if (tag.len) {
				serverpush_read_script_tag(html, tag);
			}
			break;
		case SERVERPUSH_ELEMENT_TEMPLATE:
			open_element(html, tag.len && serverpush_is_shadow_root(html, tag) ? SERVERPUSH_ELEMENT_SHADOW
																			   : SERVERPUSH_ELEMENT_TEMPLATE);
			break;
		case SERVERPUSH_ELEMENT_SVG:
		case SERVERPUSH_ELEMENT_MATH:
			if (html->part != SERVERPUSH_TAG_SELF_CLOSED) {
				open_element(html, html->element);
			}
			break;
		case SERVERPUSH_ELEMENT_PLAINTEXT:
			html->content = SERVERPUSH_IN_PLAINTEXT;
			break;
		default:
			if (html->element >= SERVERPUSH_ELEMENT_IFRAME && html->element <= SERVERPUSH_ELEMENT_XMP) {
				html->content = SERVERPUSH_IN_TEXT;
				html->text_element = html->element;
			}
	}
}

static void finish_tag(serverpush_html *html, serverpush_bytes tag)
{
	bool is_full = false;

	html->mode = CONTENT;
	if (html->is_end_tag) {
		finish_end_tag(html);
	} else if (!serverpush_is_foreign(&html->open)
		|| serverpush_foreign_start_tag(
			&html->open, html->element, html->part == SERVERPUSH_TAG_SELF_CLOSED, &is_full)) {
		finish_start_tag(html, tag);
	}
	if (is_full) {
		give_up(html);
	}
}

static const char *read_tag(serverpush_html *html, const char *p, const char *limit)
{
	const char *end = serverpush_tag_end(p, limit, &html->part);
	const char *from = html->tag_at ? html->tag_at : p;
	serverpush_bytes tag = {NULL, 0};

	if (!end) {
		if (html->is_kept) {
			hold(html, from, limit);
		}
		html->tag_at = NULL;
		return limit;
	}
	if (html->is_kept) {
		tag = (serverpush_bytes){html->tag_at, (size_t) (end - from)};
		if (!html->tag_at) {
			hold(html, from, end);
			tag = (serverpush_bytes){html->held, html->held_len};
		}
		if (html->is_oversized || tag.len > SERVERPUSH_HTML_TAG_MAX) {
			tag.len = 0;
		}
	}
	finish_tag(html, tag);
	return end;
}

/* A comment up to "-->" or "--!>" ("comment end state", "comment end bang state"), a CDATA section up to "]]>" */
static const char *read_section(serverpush_html *html, const char *p, const char *limit)
{
	const char *start = p, *at;
	const char last = html->mode == COMMENT ? '-' : ']';

	for (; (at = serverpush_find(p, limit, '>')) < limit; p = at + 1) {
		size_t distance = 1;

		if (last == '-' && before(html, start, at, 1) == '!' && html->tail_len + (size_t) (at - start) >= 3) {
			distance = 2;
		}
		if (before(html, start, at, distance) == last && before(html, start, at, distance + 1) == last) {
			html->mode = CONTENT;
			return at + 1;
		}
	}
	remember(html, start, limit);
	return limit;
}

static const char *read_bogus_comment(serverpush_html *html, const char *p, const char *limit)
{
	p = serverpush_find(p, limit, '>');
	if (p < limit) {
		html->mode = CONTENT;
		p++;
	}
	return p;
}

/* A script within "<!--" and "-->" */
static const char *read_escaped_script(serverpush_html *html, const char *p, const char *limit)
{
	const char *start = p, *at;

	for (; (at = serverpush_find_either(p, limit, '<', '>')) < limit; p = at + 1) {
		if (*at == '<') {
			remember(html, start, at);
			return open_at(html, at, limit);
		}
		if (before(html, start, at, 1) == '-' && before(html, start, at, 2) == '-') {
			html->content = SERVERPUSH_IN_SCRIPT;
			return at + 1;
		}
	}
	remember(html, start, limit);
	return limit;
}

/* By the first letter of a name: which come second in the names that mean something outside of SVG and MathML */
static const uint32_t second_letters[32] = {
	['b' & 31] = 1u << ('a' & 31) | 1u << ('o' & 31),
	['h' & 31] = 1u << ('e' & 31) | 1u << ('t' & 31),
	['i' & 31] = 1u << ('f' & 31),
	['l' & 31] = 1u << ('i' & 31),
	['m' & 31] = 1u << ('a' & 31),
	['n' & 31] = 1u << ('o' & 31),
	['p' & 31] = 1u << ('l' & 31),
	['s' & 31] = 1u << ('c' & 31) | 1u << ('t' & 31) | 1u << ('v' & 31),
	['t' & 31] = 1u << ('e' & 31) | 1u << ('i' & 31),
	['x' & 31] = 1u << ('m' & 31),
};

/* Whether a tag whose name begins so may change anything while no element is open that does */
static inline bool may_matter(const char *tag)
{
	if (tag[1] == '/') {
		/* of end tags only those of <html> and <head> do */
		return !serverpush_begins_name(tag[2]) || serverpush_lower(tag[2]) == 'h';
	}
	return !serverpush_begins_name(tag[1]) || (second_letters[tag[1] & 31] >> (tag[2] & 31) & 1);
}

/* Tags, of which nearly all are those of text: they are passed over here, as what nothing depends on */
static const char *read_markup(serverpush_html *html, const char *p, const char *limit)
{
	while ((p = serverpush_find(p, limit, '<')) < limit) {
		uint8_t part = SERVERPUSH_TAG_NAME;

		if (html->open.count || limit - p < 3 || may_matter(p)) {
			return open_at(html, p, limit);
		}
		p = serverpush_tag_end(p + 2, limit, &part);
		if (!p) {
			html->element = SERVERPUSH_ELEMENT_OTHER;
			begin_tag(html, false);
			html->part = part;
			return limit;
		}
	}
	return limit;
}

static const char *read_content(serverpush_html *html, const char *p, const char *limit)
{
	switch (html->content) {
		case SERVERPUSH_IN_ESCAPED_SCRIPT:
		case SERVERPUSH_IN_DOUBLE_ESCAPED_SCRIPT:
			return read_escaped_script(html, p, limit);
		case SERVERPUSH_IN_MARKUP:
			return read_markup(html, p, limit);
		case SERVERPUSH_IN_PLAINTEXT:
			return limit;
		default:
			p = serverpush_find(p, limit, '<');
			return p < limit ? open_at(html, p, limit) : limit;
	}
}

void serverpush_html_scan(serverpush_html *html, serverpush_bytes chunk)
{
	const char *p = chunk.at, *limit;

	if (html->mode == DONE || !chunk.len) {
		return;
	}
	if (chunk.len > SERVERPUSH_HTML_READ_MAX - html->read) {
		chunk.len = SERVERPUSH_HTML_READ_MAX - html->read;
	}
	limit = p + chunk.len;
	html->chunk_at = p;
	if (html->look <= ANGLE_FIRST) {
		look_at(html, chunk);
	}
	while (p < limit && html->mode != DONE) {
		switch (html->mode) {
			case CONTENT:
				p = read_content(html, p, limit);
				break;
			case OPENING:
				p = read_opening(html, p, limit);
				break;
			case TAG:
				p = read_tag(html, p, limit);
				break;
			case BOGUS_COMMENT:
				p = read_bogus_comment(html, p, limit);
				break;
			default:
				p = read_section(html, p, limit);
		}
	}
	html->read += (uint32_t) (p - chunk.at);
	html->tag_at = NULL;
	if (html->read == SERVERPUSH_HTML_READ_MAX) {
		html->mode = DONE;
	}
}
