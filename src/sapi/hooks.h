/*
 * Our place in the SAPI: around the sending of headers, and at both ends of a request. The only file that touches the
 * pointers of sapi_module. Installed and removed by the module's startup and shutdown.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_HOOKS_H
#define SERVERPUSH_HOOKS_H

#include <stdbool.h>
#include "SAPI.h"

typedef struct {
	/* The final response's headers are about to be sent: the last moment to add fields */
	void (*final_response)(sapi_headers_struct *headers);
	/* An interim response (1xx) is about to be sent. true: instead of what is in `headers` send what was put into
	 * `list`, which is empty at first */
	bool (*interim_response)(const sapi_headers_struct *headers, zend_llist *list);
	/* A request ends, or a new one begins without an end of the last */
	void (*request_end)(void);
} serverpush_sapi_events;

/* The CLI counts its headers as sent with the first output, but sends none */
extern bool serverpush_is_command_line;

/* Whether this request has header fields at all: not on the command line, not where the SAPI was told to send none */
static inline bool serverpush_sends_headers(void)
{
	return !serverpush_is_command_line && !SG(request_info).no_headers;
}

void serverpush_hooks_install(const serverpush_sapi_events *events);

/* Puts back what is still ours to put back: who hooked in later and points to us must not be cut off */
void serverpush_hooks_remove(void);

#endif
