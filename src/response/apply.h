/*
 * Putting links onto a response object, in two steps, so that what is no response is told before all else. Called by
 * push_to() and LinkSet::applyTo().
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_APPLY_H
#define SERVERPUSH_APPLY_H

#include "src/response/response.h"
#include "src/set/link_set.h"

typedef struct {
	serverpush_response response;
	/* to be set between the steps: the links are the request's own, which keeps their account */
	bool of_request;
} serverpush_application;

/* false: an exception was thrown; argument `arg` is the response. Otherwise the second step must follow. */
bool serverpush_apply_begin(serverpush_application *application, zend_object *response, uint32_t arg);

/*
 * Adds the links of the set, NULL for none, that are to be sent; `return_value` becomes the response, unless an
 * exception is or was thrown. Code of the response runs: nothing in the set may be a view of a caller's value.
 */
void serverpush_apply_end(serverpush_application *application, serverpush_set *set, zval *return_value);

#endif
