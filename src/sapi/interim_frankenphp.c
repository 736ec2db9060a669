/*
 * Interim responses of FrankenPHP: its own sender, told another status and another list. The server behind it speaks
 * the client's protocol.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/sapi/hooks.h"
#include "src/sapi/interim_writers.h"
#include "src/sapi/request.h"

static bool send_by_sapi(int status, zend_llist *fields)
{
	return serverpush_hooks_send_interim(status, fields) == SAPI_HEADER_SENT_SUCCESSFULLY;
}

const serverpush_interim_writer serverpush_interim_frankenphp = {
	.understood = serverpush_request_has_interim,
	.send = send_by_sapi,
};
