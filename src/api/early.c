/*
 * Early delivery: early_hints(), early_flush(), early(), and the global headers_send().
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/delivery/early_flush.h"
#include "src/delivery/early_hints.h"
#include "src/delivery/early_watch.h"
#include "src/sapi/final_response.h"
#include "src/sapi/interim.h"

ZEND_FUNCTION(ServerPush_early_hints)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(serverpush_early_hints_send(103));
}

/* By what this SAPI can, not by what this client gets: a page must not be final for one client and open for the next */
ZEND_FUNCTION(ServerPush_early)
{
	bool flush = false, sent;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(flush)
	ZEND_PARSE_PARAMETERS_END();

	sent = serverpush_early_hints_send(103);
	if (flush && serverpush_interim_supported() != SERVERPUSH_INTERIM_SUPPORTED) {
		sent = serverpush_early_flush(true);
	}
	serverpush_early_watch_start();
	RETURN_BOOL(sent);
}

ZEND_FUNCTION(ServerPush_early_flush)
{
	bool unbuffered = true;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(unbuffered)
	ZEND_PARSE_PARAMETERS_END();

	RETURN_BOOL(serverpush_early_flush(unbuffered));
}

/* What callers of FrankenPHP's function get from it: the answers of the SAPI's sender and of sapi_send_headers() */
ZEND_FUNCTION(headers_send)
{
	zend_long status = 200;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(status)
	ZEND_PARSE_PARAMETERS_END();

	/* 100 and 101 belong to the server */
	if (status < 102 || status > 599) {
		zend_argument_value_error(1, "must be between 102 and 599");
		RETURN_THROWS();
	}
	if (status <= 199) {
		serverpush_early_hints_send((int) status);
		RETURN_LONG(SAPI_HEADER_SENT_SUCCESSFULLY);
	}
	if (SG(headers_sent) || SG(request_info).no_headers) {
		RETURN_LONG(SUCCESS);
	}
	serverpush_final_response_status((int) status);
	if (serverpush_final_response_headers() == FAILURE) {
		RETURN_LONG(FAILURE);
	}
	serverpush_final_response_flush(false);
	RETURN_LONG(SUCCESS);
}
