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

typedef enum {
	/* send what is in the SAPI's list */
	SERVERPUSH_INTERIM_AS_IT_IS,
	/* send what was put into the list of our own */
	SERVERPUSH_INTERIM_REPLACED,
	/* send nothing */
	SERVERPUSH_INTERIM_DROPPED
} serverpush_interim_answer;

typedef struct {
	/* The final response's headers are about to be sent: the last moment to add fields; only asked where there are
	 * some, where some of others may have to go, or where a page goes by */
	void (*final_response)(sapi_headers_struct *headers);
	/* They are out, and output may follow; only asked while an early call is watched, or a page goes by */
	void (*final_response_out)(const sapi_headers_struct *headers);
	/* Somebody sends an interim response (1xx) before the final one; `list` is empty */
	serverpush_interim_answer (*interim_response)(const sapi_headers_struct *headers, zend_llist *list);
	/* A request begins, and something of the last one is left (SERVERPUSH_G(has_state)), whose end nobody told us */
	void (*request_begin)(void);
	/* The SAPI has done its part of that, and knows the request; only asked with serverpush.learn */
	void (*request_begun)(void);
	/* Bytes of the body are about to be written; only asked while SERVERPUSH_G(page_open), with serverpush.learn */
	void (*output)(const char *bytes, size_t len);
	/* It ends, after its headers were sent in any case, and before the engine frees its memory; only asked where it has
	 * state */
	void (*request_end)(void);
} serverpush_sapi_events;

/* The CLI counts its headers as sent with the first output, but sends none */
extern bool serverpush_is_command_line;

/* php-cgi and PHP-FPM: the status is a field of the list, and interim responses cannot be sent */
extern bool serverpush_is_cgi;

/* PHP's built-in server: it has one thread, and knows its requests at RINIT only */
extern bool serverpush_is_builtin_server;
extern bool serverpush_is_frankenphp;

/* Whether this request has header fields at all: not on the command line, not where the SAPI was told to send none */
static inline bool serverpush_sends_headers(void)
{
	return !serverpush_is_command_line && !SG(request_info).no_headers;
}

/*
 * Sends these fields as an interim response by the SAPI's own sender, past our hook: without a status line, and with
 * the final response's status and list as they were afterwards, whatever happens. What the sender answers.
 */
int serverpush_hooks_send_interim(int status, zend_llist *fields);

/*
 * The final headers are out: whoever asks the SAPI to send them once more in this request is told that they are. It is
 * the engine that asks, where they were sent from within header_register_callback()'s function.
 */
void serverpush_hooks_headers_are_out(void);

/* Has the SAPI put the variables of the request into this array, and nowhere else */
void serverpush_hooks_register_variables(zval *array);

/* Writes past the hook around output: what is written is no part of the body that an application made */
size_t serverpush_hooks_write(const char *bytes, size_t len);

void serverpush_hooks_install(const serverpush_sapi_events *events);

/* The same around output and behind the beginning of requests; without it neither costs anything */
void serverpush_hooks_watch_output(void);

/* Puts back what is still ours to put back: who hooked in later and points to us must not be cut off */
void serverpush_hooks_remove(void);

#endif
