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

static bool send_raw(int status, zend_llist *fields)
{
	smart_str block = {0};
	size_t len, written;

	/* in one piece, so that it is one segment on the wire */
	smart_str_append_printf(&block, "HTTP/1.1 %d %s\r\n", status, serverpush_interim_phrase(status));
	SERVERPUSH_HEADER_FOREACH(fields, field) {
		smart_str_appendl(&block, field->header, field->header_len);
		smart_str_appendl(&block, "\r\n", strlen("\r\n"));
	}
	smart_str_appendl(&block, "\r\n", strlen("\r\n"));
	len = ZSTR_LEN(block.s);
	written = serverpush_hooks_write(ZSTR_VAL(block.s), len);
	smart_str_free(&block);
	return written == len && PG(connection_status) == PHP_CONNECTION_NORMAL;
}

const serverpush_interim_writer serverpush_interim_cli_server = {
	.understood = serverpush_request_has_interim,
	.send = send_raw,
};
