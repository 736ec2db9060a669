/*
 * Putting links onto a response object. Called by push_to() and LinkSet::applyTo(), which open the response first, so
 * that what is none is told before all else.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_APPLY_H
#define SERVERPUSH_APPLY_H

#include "src/response/response.h"
#include "src/set/link_set.h"

/*
 * Adds those links of the set that are to be sent. `of_request`: they are copies of the request's own, which keeps
 * their account; of others the report is told. `return_value` becomes the response, unless an exception was thrown,
 * now or before. Code of the response runs: nothing in the set may be a view of a caller's value.
 */
void serverpush_apply(serverpush_response *response, serverpush_set *set, bool of_request, zval *return_value);

#endif
