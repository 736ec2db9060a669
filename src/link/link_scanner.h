/*
 * Scanner of `Link` field values (RFC 8288, appendix B.2 and B.3, with erratum 5878): a field becomes a sequence of
 * targets, each followed by its parameters. Pure C, re-entrant, linear: it looks at each byte a bounded number of
 * times and never behind `limit`. Called by the readers, and by the benchmark and the fuzzer directly.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_SCANNER_H
#define SERVERPUSH_LINK_SCANNER_H

#include "src/link/bytes.h"

typedef enum {
	/* Nothing more, or nothing more that the algorithm would read */
	SERVERPUSH_SCAN_END,
	/* What stands between < and >, in `target` */
	SERVERPUSH_SCAN_TARGET,
	/* A parameter of the target before, in `name` and `value` */
	SERVERPUSH_SCAN_PARAM
} serverpush_scan_result;

typedef enum {
	SERVERPUSH_VALUE_NONE,
	SERVERPUSH_VALUE_TOKEN,
	/* without its quotes, but with its backslashes */
	SERVERPUSH_VALUE_QUOTED
} serverpush_value_kind;

/*
 * What is plain needs no second look: a target without control characters, a name that is a token in lower case and
 * does not end in "*", a value without backslashes and control characters. What is not plain may still be so; as
 * targets and values are views, a CR or LF in them is to be read as a space by whoever takes them.
 */
typedef struct {
	const unsigned char *cursor;
	const unsigned char *limit;
	serverpush_bytes target;
	serverpush_bytes name;
	serverpush_bytes value;
	serverpush_value_kind value_kind;
	bool plain_target;
	bool plain_name;
	bool plain_value;
	bool in_params;
} serverpush_link_scanner;

/* White space of a field: SP, HTAB, and what counts as SP (RFC 9110, sections 5.5 and 5.6.3) */
static inline bool serverpush_is_field_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

/* The byte behind the field must be readable and NUL, as in a zend_string and in a header of PHP's list */
static inline void serverpush_link_scanner_init(serverpush_link_scanner *scanner, serverpush_bytes field)
{
	memset(scanner, 0, sizeof(*scanner));
	scanner->cursor = (const unsigned char *) field.at;
	scanner->limit = scanner->cursor + field.len;
}

/* A name may be empty or no token: what it is worth is the reader's to decide */
serverpush_scan_result serverpush_link_scan(serverpush_link_scanner *scanner);

#endif
