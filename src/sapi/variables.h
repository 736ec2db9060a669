/*
 * The variables of a request at its very beginning, as the SAPI knows them: from its own table or array, all that are
 * asked for at one walk, or by its getenv(). None comes from a superglobal. Called by visitor.c, which says what they
 * mean.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_VARIABLES_H
#define SERVERPUSH_VARIABLES_H

#include "php.h"
#include "src/link/bytes.h"

/* All that is asked for */
#define SERVERPUSH_VARIABLES(X) \
	X(DOCUMENT_ROOT) X(HTTPS) X(HTTP_AUTHORIZATION) X(HTTP_COOKIE) X(HTTP_FORWARDED) X(HTTP_HOST) \
	X(HTTP_IF_MODIFIED_SINCE) X(HTTP_IF_NONE_MATCH) X(HTTP_PURPOSE) X(HTTP_RANGE) X(HTTP_SAVE_DATA) \
	X(HTTP_SEC_CH_UA_MOBILE) X(HTTP_SEC_FETCH_DEST) X(HTTP_SEC_FETCH_MODE) X(HTTP_SEC_PURPOSE) \
	X(HTTP_X_FORWARDED_FOR) X(HTTP_X_FORWARDED_HOST) X(HTTP_X_FORWARDED_PROTO) X(PHP_AUTH_USER) \
	X(REDIRECT_HTTP_AUTHORIZATION) X(REMOTE_ADDR) X(REMOTE_USER) X(REQUEST_SCHEME) X(REQUEST_URI) \
	X(SERVER_PROTOCOL) X(SSL_CLIENT_CERT) X(SSL_CLIENT_S_DN) X(SSL_CLIENT_VERIFY)

typedef enum {
#define X(name) SERVERPUSH_VARIABLE_##name,
	SERVERPUSH_VARIABLES(X)
#undef X
	SERVERPUSH_VARIABLE_COUNT
} serverpush_variable;

/* Each is empty if there is none, or none with a value */
typedef struct {
	serverpush_bytes values[SERVERPUSH_VARIABLE_COUNT];
} serverpush_variables;

/* Once, where variables are to be read */
void serverpush_variables_startup(void);

/* One of them, where it can be had without all others; else it is empty, and `known` is false */
serverpush_bytes serverpush_variables_peek(serverpush_variable variable, bool *known);

/*
 * All of them. `list`, to be destroyed, is what they are views of where the SAPI does not keep them until the request's
 * end. false: this SAPI knows none.
 */
bool serverpush_variables_read(serverpush_variables *variables, zval *list);

#endif
