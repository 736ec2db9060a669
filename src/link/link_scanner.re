/*
 * Scanner of `Link` field values. link_scanner.c is generated from link_scanner.re by re2c; change the latter.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/link_scanner.h"

/*!re2c
	re2c:define:YYCTYPE = "unsigned char";
	re2c:define:YYCURSOR = scanner->cursor;
	re2c:define:YYLIMIT = scanner->limit;
	re2c:define:YYMARKER = scanner->marker;
	re2c:yyfill:enable = 0;
	re2c:eof = 0;


	OWS = [ \t]*;
	TARGET_START = [ \t,]* "<";
	PARAM = OWS ";" OWS @name [^ \t=;,]* @name_end OWS;
	QUOTED = ([^"\\] | "\\" [^])*;
*/

static inline serverpush_bytes view(const unsigned char *from, const unsigned char *to)
{
	return (serverpush_bytes){(const char *) from, (size_t) (to - from)};
}

static serverpush_scan_result scan_target(serverpush_link_scanner *scanner)
{
	const unsigned char *target;
	/*!stags:re2c:target format = "const unsigned char *@@;"; */

	/*!re2c:target
		TARGET_START @target [^>]* ">" {
			scanner->target = view(target, scanner->cursor - 1);
			scanner->in_params = true;
			return SERVERPUSH_SCAN_TARGET;
		}
		* {
			scanner->cursor = scanner->limit;
			return SERVERPUSH_SCAN_END;
		}
		$ {
			return SERVERPUSH_SCAN_END;
		}
	*/
}

static bool scan_param(serverpush_link_scanner *scanner)
{
	const unsigned char *start = scanner->cursor;
	const unsigned char *name, *name_end, *value, *value_end;
	/*!stags:re2c:param format = "const unsigned char *@@;"; */

	/*!re2c:param
		PARAM "=" OWS "\"" @value QUOTED @value_end "\"" {
			scanner->value_kind = SERVERPUSH_VALUE_QUOTED;
			goto found;
		}
		PARAM "=" OWS "\"" @value QUOTED @value_end {
			/* unterminated: it runs to the end of input, a lone backslash there left over */
			scanner->cursor = scanner->limit;
			scanner->value_kind = SERVERPUSH_VALUE_QUOTED;
			goto found;
		}
		PARAM "=" OWS @value ([^ \t";,] [^;,]*)? @value_end {
			while (value_end > value && (value_end[-1] == ' ' || value_end[-1] == '\t')) {
				value_end--;
			}
			scanner->value_kind = SERVERPUSH_VALUE_TOKEN;
			goto found;
		}
		PARAM {
			value = value_end = scanner->cursor;
			scanner->value_kind = SERVERPUSH_VALUE_NONE;
			goto found;
		}
		* {
			scanner->cursor = start;
			return false;
		}
		$ {
			return false;
		}
	*/
found:
	scanner->name = view(name, name_end);
	scanner->value = view(value, value_end);
	return true;
}

serverpush_scan_result serverpush_link_scan(serverpush_link_scanner *scanner)
{
	if (scanner->in_params) {
		if (scan_param(scanner)) {
			return SERVERPUSH_SCAN_PARAM;
		}
		scanner->in_params = false;
	}
	return scan_target(scanner);
}
