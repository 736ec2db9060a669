/*
 * Sending an interim response (1xx; RFC 9110, section 15.2) in the midst of a request. Each SAPI has a way of its own,
 * most have none: the writers are beside this file. Called by the early hints,
 * and by the module, which starts it and shows what it can.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_INTERIM_H
#define SERVERPUSH_INTERIM_H

#include "SAPI.h"

typedef enum {
	SERVERPUSH_INTERIM_SUPPORTED,
	/* FastCGI and CGI: front ends take the first header block for that of the final response */
	SERVERPUSH_INTERIM_CGI,
	SERVERPUSH_INTERIM_UNSUPPORTED
} serverpush_interim_support;

/* Looks at which SAPI this is; called once, at startup */
void serverpush_interim_startup(void);

serverpush_interim_support serverpush_interim_supported(void);

/* Whether the client is known to understand one: it speaks HTTP/1.1 or later. Only where it is supported. */
bool serverpush_interim_understood(void);

/*
 * Whether what runs now is a sub-request of Apache's: its output is a part of another response, which has its header
 * block by then. Wherever Apache itself can be asked.
 */
bool serverpush_in_sub_request(void);

/* Whether the request has an Authorization field that only the server itself can be asked for: Apache */
bool serverpush_interim_has_authorization(void);

/* Whether the client showed a certificate of which only the server itself knows: Apache */
bool serverpush_interim_has_client_certificate(void);

/*
 * Each of the request's variables, as the server keeps them, at one walk: Apache. false: there is no such thing, and
 * the SAPI's getenv() is to be asked.
 */
typedef void (*serverpush_variable_visitor)(const char *name, const char *value, void *context);
bool serverpush_interim_visit_variables(serverpush_variable_visitor visit, void *context);

/*
 * Sends one with these fields now. false: that failed. The SAPI may find that the client is gone, and end the script by
 * a bailout as for any output.
 */
bool serverpush_interim_send(int status, zend_llist *fields);

#endif
