/*
 * Response objects of frameworks, told by the methods that they have, so that nothing has to be installed or wired: how
 * to read the values of their `Link` fields, and how to add some. Another kind of response is one more line in the
 * table of response.c. Called by what puts links onto responses.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_RESPONSE_H
#define SERVERPUSH_RESPONSE_H

#include "php.h"

typedef struct {
	zend_object *response;
	/* whose methods are called: the response, or its bag of header fields; referenced */
	zend_object *fields;
	zend_function *read;
	zend_function *add;
	const struct _serverpush_response_kind *kind;
} serverpush_response;

/* Before any request */
void serverpush_response_startup(void);

/* false: an exception was thrown, a TypeError for argument `arg` if the object is no known response; do not close it */
bool serverpush_response_open(serverpush_response *response, zend_object *object, uint32_t arg);
void serverpush_response_close(serverpush_response *response);

/* The values of the response's `Link` fields as an array, to be released. false: a method threw. */
bool serverpush_response_read(const serverpush_response *response, zval *values);

/* Adds fields; `result` becomes the response that has them. false: a method threw. */
bool serverpush_response_add(const serverpush_response *response, zval *values, zval *result);

/* The request is over; some response must have been opened */
void serverpush_response_end(void);

#endif
