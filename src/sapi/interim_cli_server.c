/*
 * Interim responses of PHP's built-in server: written by hand, for its own sender adds `Connection: close`, which some
 * proxies take for the end of the whole response, and its flush sends the final headers.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "zend_smart_str.h"
#include "src/sapi/header_list.h"
#include "src/sapi/hooks.h"
#include "src/sapi/interim_writers.h"
#include "src/sapi/request.h"

static serverpush_bytes view_of(const char *literal)
{
	return (serverpush_bytes){literal, strlen(literal)};
}

static size_t size_of_fields(zend_llist *fields)
{
	size_t size = 0;

	SERVERPUSH_HEADER_FOREACH(fields, field) {
		size += field->header_len + strlen("\r\n");
	}
	return size;
}

/* In one piece, so that it is one segment on the wire */
static bool send_raw(int status, zend_llist *fields)
{
	const serverpush_bytes line_end = SERVERPUSH_LITERAL("\r\n");
	serverpush_bytes phrase = view_of(serverpush_interim_phrase(status));
	char code[MAX_LENGTH_OF_LONG], *end = code + sizeof(code) - 1;
	char *block = emalloc(strlen("HTTP/1.1 ") + sizeof(code) + phrase.len + size_of_fields(fields) + 2 * line_end.len);
	char *at = serverpush_append(block, SERVERPUSH_LITERAL("HTTP/1.1 "));
	size_t len, written;

	at = serverpush_append(at, view_of(zend_print_long_to_buf(end, status)));
	*at++ = ' ';
	at = serverpush_append(serverpush_append(at, phrase), line_end);
	SERVERPUSH_HEADER_FOREACH(fields, field) {
		at = serverpush_append(at, (serverpush_bytes){field->header, field->header_len});
		at = serverpush_append(at, line_end);
	}
	at = serverpush_append(at, line_end);
	len = (size_t) (at - block);
	written = serverpush_hooks_write(block, len);
	efree(block);
	return written == len && PG(connection_status) == PHP_CONNECTION_NORMAL;
}

const serverpush_interim_writer serverpush_interim_cli_server = {
	.understood = serverpush_request_has_interim,
	.send = send_raw,
};
