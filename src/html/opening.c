/*
 * The few bytes behind a "<" that tell what it begins.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/html/opening.h"

static inline bool ends_name(char byte)
{
	return serverpush_is_whitespace(byte) || byte == '/' || byte == '>';
}

enum { NO, PERHAPS, YES };

/* Whether there is this sequence, or may be with more bytes; its small letters are those of any case */
static int begins_with(serverpush_bytes bytes, serverpush_bytes sequence)
{
	for (size_t i = 0; i < sequence.len; i++) {
		if (i == bytes.len) {
			return PERHAPS;
		}
		if (bytes.at[i] != sequence.at[i] && serverpush_lower(bytes.at[i]) != sequence.at[i]) {
			return NO;
		}
	}
	return YES;
}

/* The same where a name ends with the sequence */
static int begins_with_name(serverpush_bytes bytes, serverpush_bytes sequence)
{
	int answer = begins_with(bytes, sequence);

	if (answer != YES) {
		return answer;
	}
	return bytes.len == sequence.len ? PERHAPS : ends_name(bytes.at[sequence.len]) ? YES : NO;
}

static serverpush_opening open_tag(serverpush_html *html, serverpush_bytes bytes, size_t name_at)
{
	size_t name_len = bytes.len - name_at;

	if (name_len < SERVERPUSH_ELEMENT_NAME_MAX) {
		size_t end = name_at;

		while (end < bytes.len && !ends_name(bytes.at[end])) {
			end++;
		}
		if (end == bytes.len) {
			return SERVERPUSH_OPENS_UNKNOWN;
		}
	}
	html->element = (uint8_t) serverpush_html_scan_name(bytes.at + name_at);
	return name_at == 1 ? SERVERPUSH_OPENS_TAG : SERVERPUSH_OPENS_END_TAG;
}

/* "Markup declaration open state" */
static serverpush_opening open_declaration(const serverpush_html *html, serverpush_bytes bytes)
{
	int comment = begins_with(bytes, SERVERPUSH_LITERAL("<!--"));
	int doctype = begins_with(bytes, SERVERPUSH_LITERAL("<!doctype"));
	int cdata = serverpush_is_foreign(&html->open) ? begins_with(bytes, SERVERPUSH_LITERAL("<![CDATA[")) : NO;

	if (comment == YES) {
		return SERVERPUSH_OPENS_COMMENT;
	}
	if (doctype == YES) {
		return SERVERPUSH_OPENS_DOCTYPE;
	}
	if (cdata == YES) {
		return SERVERPUSH_OPENS_CDATA;
	}
	return comment == PERHAPS || doctype == PERHAPS || cdata == PERHAPS ? SERVERPUSH_OPENS_UNKNOWN
																		: SERVERPUSH_OPENS_BOGUS_COMMENT;
}

/* "Tag open state" */
static serverpush_opening open_markup(serverpush_html *html, serverpush_bytes bytes)
{
	if (bytes.len < 2) {
		return SERVERPUSH_OPENS_UNKNOWN;
	}
	if (serverpush_begins_name(bytes.at[1])) {
		return open_tag(html, bytes, 1);
	}
	switch (bytes.at[1]) {
		case '/':
			if (bytes.len < 3) {
				return SERVERPUSH_OPENS_UNKNOWN;
			}
			return serverpush_begins_name(bytes.at[2]) ? open_tag(html, bytes, 2) : SERVERPUSH_OPENS_BOGUS_COMMENT;
		case '!':
			return open_declaration(html, bytes);
		case '?':
			return SERVERPUSH_OPENS_BOGUS_COMMENT;
		default:
			return SERVERPUSH_OPENS_NOTHING;
	}
}

/* "RCDATA less-than sign state", "RAWTEXT less-than sign state" and what follows them */
static serverpush_opening open_in_text(serverpush_html *html, serverpush_bytes bytes)
{
	static const serverpush_bytes ends[] = {
		[SERVERPUSH_ELEMENT_SCRIPT] = SERVERPUSH_STATIC("</script"),
		[SERVERPUSH_ELEMENT_IFRAME] = SERVERPUSH_STATIC("</iframe"),
		[SERVERPUSH_ELEMENT_NOEMBED] = SERVERPUSH_STATIC("</noembed"),
		[SERVERPUSH_ELEMENT_NOFRAMES] = SERVERPUSH_STATIC("</noframes"),
		[SERVERPUSH_ELEMENT_NOSCRIPT] = SERVERPUSH_STATIC("</noscript"),
		[SERVERPUSH_ELEMENT_STYLE] = SERVERPUSH_STATIC("</style"),
		[SERVERPUSH_ELEMENT_TEXTAREA] = SERVERPUSH_STATIC("</textarea"),
		[SERVERPUSH_ELEMENT_TITLE] = SERVERPUSH_STATIC("</title"),
		[SERVERPUSH_ELEMENT_XMP] = SERVERPUSH_STATIC("</xmp"),
	};
	int end = begins_with_name(bytes, ends[html->text_element]);

	html->element = html->text_element;
	return end == YES ? SERVERPUSH_OPENS_END_TAG : end == PERHAPS ? SERVERPUSH_OPENS_UNKNOWN : SERVERPUSH_OPENS_NOTHING;
}

/* "Script data less-than sign state" and what follows it */
static serverpush_opening open_in_script(serverpush_html *html, serverpush_bytes bytes)
{
	serverpush_opening end = open_in_text(html, bytes);
	int answer = NO;
	serverpush_opening meaning = SERVERPUSH_OPENS_NOTHING;

	if (end == SERVERPUSH_OPENS_END_TAG) {
		return html->content == SERVERPUSH_IN_DOUBLE_ESCAPED_SCRIPT ? SERVERPUSH_ENDS_SCRIPT_DOUBLE_ESCAPE : end;
	}
	if (html->content == SERVERPUSH_IN_SCRIPT) {
		meaning = SERVERPUSH_OPENS_SCRIPT_ESCAPE;
		answer = begins_with(bytes, SERVERPUSH_LITERAL("<!--"));
	} else if (html->content == SERVERPUSH_IN_ESCAPED_SCRIPT) {
		meaning = SERVERPUSH_OPENS_SCRIPT_DOUBLE_ESCAPE;
		answer = begins_with_name(bytes, SERVERPUSH_LITERAL("<script"));
	}
	return answer == YES ? meaning : answer == PERHAPS ? SERVERPUSH_OPENS_UNKNOWN : end;
}

serverpush_opening serverpush_opening_of(serverpush_html *html, serverpush_bytes bytes)
{
	if (html->content == SERVERPUSH_IN_MARKUP) {
		return open_markup(html, bytes);
	}
	return html->content == SERVERPUSH_IN_TEXT ? open_in_text(html, bytes) : open_in_script(html, bytes);
}
