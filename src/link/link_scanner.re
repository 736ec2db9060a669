/*
 * One pass for what every field looks like, in automata, and a plain loop beside each for what a lenient reader must
 * also take. CR and LF are white space wherever white space may be (RFC 9110, section 5.5: they count as SP).
 * link_scanner.c is generated from link_scanner.re by re2c; change the latter.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/link_scanner.h"

/*
 * Each block below is a small automaton that goes on at `p` and takes what is plain: nearly everything. None of their
 * classes has NUL, so that the NUL at `limit` stops each of them. What is not plain, NUL inside the field included, is
 * then taken by a loop that knows nothing but the delimiters of appendix B.
 */
/*!re2c
	re2c:define:YYCTYPE = "unsigned char";
	re2c:define:YYCURSOR = p;
	re2c:define:YYMARKER = marker;
	re2c:yyfill:enable = 0;

	OWS = [ \t\r\n]*;
	CONTROL = [\x00-\x1f\x7f];
	PLAIN_TARGET = [^>] \ CONTROL;
	PLAIN_NAME = [!#$%&'+\-.^_`|~0-9a-z];
	PLAIN_TOKEN = [!#$%&'*+\-.^_`|~0-9A-Za-z];
	PLAIN_QUOTED = [^"\\] \ CONTROL;
*/

static inline serverpush_bytes view(const unsigned char *from, const unsigned char *to)
{
	return (serverpush_bytes){(const char *) from, (size_t) (to - from)};
}

static serverpush_scan_result scan_target(serverpush_link_scanner *scanner)
{
	const unsigned char *p = scanner->cursor, *limit = scanner->limit;
	const unsigned char *marker, *start;

	scanner->in_params = false;
	scanner->cursor = limit;
	/*!re2c
		[ \t\r\n,]* "<"     { goto target; }
		*                   { return SERVERPUSH_SCAN_END; }
	*/
target:
	start = p;
	/*!re2c
		PLAIN_TARGET* ">"   { scanner->plain_target = true; goto found; }
		*                   { goto unplain; }
	*/
unplain:
	scanner->plain_target = false;
	p = memchr(start, '>', (size_t) (limit - start));
	if (!p) {
		return SERVERPUSH_SCAN_END;
	}
	p++;
found:
	scanner->target = view(start, p - 1);
	scanner->cursor = p;
	scanner->in_params = true;
	return SERVERPUSH_SCAN_TARGET;
}

static void scan_quoted(serverpush_link_scanner *scanner, const unsigned char *p)
{
	const unsigned char *limit = scanner->limit, *start = p;
	const unsigned char *marker;

	scanner->value_kind = SERVERPUSH_VALUE_QUOTED;
	/*!re2c
		PLAIN_QUOTED* "\""  {
			scanner->plain_value = true;
			scanner->value = view(start, p - 1);
			scanner->cursor = p;
			return;
		}
		*                   { goto unplain; }
	*/
unplain:
	scanner->plain_value = false;
	for (p = start; p < limit && *p != '"'; p++) {
		if (*p == '\\') {
			if (p + 1 == limit) {
				/* a lone backslash at the end of input is no part of the value */
				break;
			}
			p++;
		}
	}
	scanner->value = view(start, p);
	/* an unterminated value runs to the end of input */
	scanner->cursor = p < limit && *p == '"' ? p + 1 : limit;
}

/* The value behind "=" and white space: there always is one, if an empty one */
static void scan_value(serverpush_link_scanner *scanner, const unsigned char *p)
{
	const unsigned char *limit = scanner->limit, *start = p, *end;

	scanner->value_kind = SERVERPUSH_VALUE_TOKEN;
	scanner->plain_value = false;
	/*!re2c
		"\""                { scan_quoted(scanner, p); return; }
		PLAIN_TOKEN+        { scanner->plain_value = p == limit || *p == ';' || *p == ','; goto token; }
		*                   { p = start; goto token; }
	*/
token:
	end = p;
	if (!scanner->plain_value) {
		while (p < limit && *p != ';' && *p != ',') {
			p++;
		}
		/* white space before the next delimiter is no part of it */
		for (end = p; end > start && serverpush_is_field_space((char) end[-1]); end--) {
		}
	}
	scanner->value = view(start, end);
	scanner->cursor = p;
}

static inline bool ends_name(unsigned char byte)
{
	return byte == '=' || byte == ';' || byte == ',' || serverpush_is_field_space((char) byte);
}

static bool scan_param(serverpush_link_scanner *scanner)
{
	const unsigned char *p = scanner->cursor, *limit = scanner->limit;
	const unsigned char *marker, *start;

	/*!re2c
		OWS ";" OWS         { goto name; }
		*                   { return false; }
	*/
name:
	start = p;
	scanner->plain_name = false;
	/*!re2c
		PLAIN_NAME+         { scanner->plain_name = p == limit || ends_name(*p); goto named; }
		*                   { p = start; goto named; }
	*/
named:
	while (p < limit && !ends_name(*p)) {
		p++;
	}
	scanner->name = view(start, p);
	start = p;
	/*!re2c
		OWS "=" OWS         { scan_value(scanner, p); return true; }
		*                   { p = start; goto no_value; }
	*/
no_value:
	scanner->value = view(p, p);
	scanner->value_kind = SERVERPUSH_VALUE_NONE;
	scanner->plain_value = true;
	scanner->cursor = p;
	return true;
}

serverpush_scan_result serverpush_link_scan(serverpush_link_scanner *scanner)
{
	if (scanner->in_params && scan_param(scanner)) {
		return SERVERPUSH_SCAN_PARAM;
	}
	return scan_target(scanner);
}
