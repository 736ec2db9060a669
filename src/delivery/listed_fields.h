/*
 * What headers_list() shows of our links before they are sent: a dry run of the final response, kept until something
 * changes. Called by the API.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LISTED_FIELDS_H
#define SERVERPUSH_LISTED_FIELDS_H

#include "php.h"

/*
 * Appends the lines that the final response would have of us for a client that remembers nothing, in their order; none
 * once it has them, and none where no headers are sent. `list` is an array that nobody else has.
 */
void serverpush_listed_fields_append(zval *list);

/* Forgets what is kept; there must be something */
void serverpush_listed_fields_end(void);

#endif
