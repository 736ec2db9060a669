/*
 * The names of tags, and the attributes of a whole tag. html_scanner.c is generated from html_scanner.re by re2c;
 * change the latter.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/html/html_scanner.h"

/*
 * No automaton needs a NUL behind the input: a name is read no further than it is known, and attributes end before the
 * ">" of their tag, or at a quote that whoever found the tag's end has seen.
 */
/*!re2c
	re2c:define:YYCTYPE = "unsigned char";
	re2c:define:YYCURSOR = p;
	re2c:define:YYMARKER = marker;
	re2c:yyfill:enable = 0;
	re2c:sentinel = 62;

	WS = [ \t\n\f\r];
	NAME_END = WS | [/>];
	ATTRIBUTE_NAME = ([^] \ NAME_END) ([^=] \ NAME_END)*;

	PHRASE = 'b' | 'big' | 'br' | 'code' | 'em' | 'i' | 'nobr' | 'ruby' | 's' | 'small' | 'span' | 'strike' | 'strong' |
		'sub' | 'sup' | 'tt' | 'u' | 'var';
	BLOCK = 'blockquote' | 'center' | 'dd' | 'div' | 'dl' | 'dt' | 'embed' | 'h' [1-6] | 'hr' | 'img' |
		'li' | 'listing' | 'menu' | 'meta' | 'ol' | 'p' | 'pre' | 'table' | 'ul';
*/

serverpush_html_element serverpush_html_scan_name(const char *name)
{
	const unsigned char *p = (const unsigned char *) name;
	const unsigned char *marker;

	/*!re2c
		'base' NAME_END             { return SERVERPUSH_ELEMENT_BASE; }
		'body' NAME_END             { return SERVERPUSH_ELEMENT_BODY; }
		'desc' NAME_END             { return SERVERPUSH_ELEMENT_DESC; }
		'foreignobject' NAME_END    { return SERVERPUSH_ELEMENT_FOREIGNOBJECT; }
		'head' NAME_END             { return SERVERPUSH_ELEMENT_HEAD; }
		'html' NAME_END             { return SERVERPUSH_ELEMENT_HTML; }
		'iframe' NAME_END           { return SERVERPUSH_ELEMENT_IFRAME; }
		'link' NAME_END             { return SERVERPUSH_ELEMENT_LINK; }
		'math' NAME_END             { return SERVERPUSH_ELEMENT_MATH; }
		'mi' NAME_END               { return SERVERPUSH_ELEMENT_MI; }
		'mn' NAME_END               { return SERVERPUSH_ELEMENT_MN; }
		'mo' NAME_END               { return SERVERPUSH_ELEMENT_MO; }
		'ms' NAME_END               { return SERVERPUSH_ELEMENT_MS; }
		'mtext' NAME_END            { return SERVERPUSH_ELEMENT_MTEXT; }
		'noembed' NAME_END          { return SERVERPUSH_ELEMENT_NOEMBED; }
		'noframes' NAME_END         { return SERVERPUSH_ELEMENT_NOFRAMES; }
		'noscript' NAME_END         { return SERVERPUSH_ELEMENT_NOSCRIPT; }
		'plaintext' NAME_END        { return SERVERPUSH_ELEMENT_PLAINTEXT; }
		'script' NAME_END           { return SERVERPUSH_ELEMENT_SCRIPT; }
		'style' NAME_END            { return SERVERPUSH_ELEMENT_STYLE; }
		'svg' NAME_END              { return SERVERPUSH_ELEMENT_SVG; }
		'template' NAME_END         { return SERVERPUSH_ELEMENT_TEMPLATE; }
		'textarea' NAME_END         { return SERVERPUSH_ELEMENT_TEXTAREA; }
		'title' NAME_END            { return SERVERPUSH_ELEMENT_TITLE; }
		'xmp' NAME_END              { return SERVERPUSH_ELEMENT_XMP; }
		(PHRASE | BLOCK) NAME_END   { return SERVERPUSH_ELEMENT_BREAKOUT; }
		*                           { return SERVERPUSH_ELEMENT_OTHER; }
	*/
}

/* What stands behind "=": there always is a value, if an empty one */
static const unsigned char *scan_value(const unsigned char *p, serverpush_bytes *value)
{
	const unsigned char *start = p;
	const unsigned char quote = *p;

	if (quote == '"' || quote == '\'') {
		for (p = ++start; *p != quote; p++) {
		}
		*value = (serverpush_bytes){(const char *) start, (size_t) (p - start)};
		return p + 1;
	}
	while (!serverpush_is_whitespace((char) *p) && *p != '>') {
		p++;
	}
	*value = (serverpush_bytes){(const char *) start, (size_t) (p - start)};
	return p;
}

serverpush_html_attribute serverpush_html_scan_attribute(const char **cursor, serverpush_bytes *value)
{
	const unsigned char *p = (const unsigned char *) *cursor;
	const unsigned char *marker, *start;
	serverpush_html_attribute attribute;

	while (serverpush_is_whitespace((char) *p) || *p == '/') {
		p++;
	}
	/*!re2c
		">"                 { return SERVERPUSH_ATTRIBUTE_END; }
		'as'                { attribute = SERVERPUSH_ATTRIBUTE_AS; goto named; }
		'async'             { attribute = SERVERPUSH_ATTRIBUTE_ASYNC; goto named; }
		'crossorigin'       { attribute = SERVERPUSH_ATTRIBUTE_CROSSORIGIN; goto named; }
		'defer'             { attribute = SERVERPUSH_ATTRIBUTE_DEFER; goto named; }
		'disabled'          { attribute = SERVERPUSH_ATTRIBUTE_DISABLED; goto named; }
		'event'             { attribute = SERVERPUSH_ATTRIBUTE_EVENT; goto named; }
		'fetchpriority'     { attribute = SERVERPUSH_ATTRIBUTE_FETCHPRIORITY; goto named; }
		'for'               { attribute = SERVERPUSH_ATTRIBUTE_FOR; goto named; }
		'href'              { attribute = SERVERPUSH_ATTRIBUTE_HREF; goto named; }
		'imagesrcset'       { attribute = SERVERPUSH_ATTRIBUTE_IMAGESRCSET; goto named; }
		'integrity'         { attribute = SERVERPUSH_ATTRIBUTE_INTEGRITY; goto named; }
		'language'          { attribute = SERVERPUSH_ATTRIBUTE_LANGUAGE; goto named; }
		'media'             { attribute = SERVERPUSH_ATTRIBUTE_MEDIA; goto named; }
		'nomodule'          { attribute = SERVERPUSH_ATTRIBUTE_NOMODULE; goto named; }
		'referrerpolicy'    { attribute = SERVERPUSH_ATTRIBUTE_REFERRERPOLICY; goto named; }
		'rel'               { attribute = SERVERPUSH_ATTRIBUTE_REL; goto named; }
		'shadowrootmode'    { attribute = SERVERPUSH_ATTRIBUTE_SHADOWROOTMODE; goto named; }
		'src'               { attribute = SERVERPUSH_ATTRIBUTE_SRC; goto named; }
		'type'              { attribute = SERVERPUSH_ATTRIBUTE_TYPE; goto named; }
		ATTRIBUTE_NAME      { attribute = SERVERPUSH_ATTRIBUTE_OTHER; goto named; }
		*                   { return SERVERPUSH_ATTRIBUTE_END; }
	*/
named:
	start = p;
	*value = (serverpush_bytes){(const char *) p, 0};
	/*!re2c
		WS* "=" WS*         { *cursor = (const char *) scan_value(p, value); return attribute; }
		*                   { *cursor = (const char *) start; return attribute; }
	*/
}
